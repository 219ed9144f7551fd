"use client";

import { useWording } from "@/lib/client/use-wording";

/** Beside the interval of a table that is not over yet. */
export function FillingMark() {
  return <span className="ml-2 text-muted">{useWording().t("charts.filling")}</span>;
}
