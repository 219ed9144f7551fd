"use client";

import { useWording } from "@/lib/client/use-wording";
import { classNames } from "./class-names";

/** The place a figure or a line of text will take. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classNames("block animate-pulse rounded-bar bg-sunk", className)} />;
}

/** Says once, to those who cannot see the shapes, what is on its way. */
export function Loading({ what }: { what: string }) {
  const { t } = useWording();
  return (
    <p role="status" className="sr-only">
      {t("ui.loading", { what })}
    </p>
  );
}
