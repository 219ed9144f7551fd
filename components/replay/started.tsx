"use client";

import { useWording } from "@/lib/client/use-wording";

/** Says that a replay has started, also to those who cannot see the list move. */
export function Started({ id }: { id: string | null }) {
  const { t } = useWording();
  return (
    <p role="status" className="text-sm text-muted">
      {id === null ? null : t("replay.started", { id })}
    </p>
  );
}
