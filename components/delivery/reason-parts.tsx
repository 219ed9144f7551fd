"use client";

import { classNames } from "@/components/ui/class-names";
import { Th } from "@/components/ui/table";
import { drawnStyle } from "@/lib/client/drawn-style";
import { useWording } from "@/lib/client/use-wording";

/** Heads a table of reasons, each with a bar and how many messages it is of. */
export function ReasonHeads() {
  const { t } = useWording();
  return (
    <thead>
      <tr>
        <Th>{t("delivery.reasons.reason")}</Th>
        <Th align="end" colSpan={2}>
          {t("delivery.reasons.messages")}
        </Th>
      </tr>
    </thead>
  );
}

/** What part of all a reason has, beside its number. */
export function ReasonBar({ percent, fill }: { percent: number | null; fill: "bg-failed" | "bg-edge" }) {
  return (
    <div aria-hidden="true" className="mt-2 h-1.5 rounded-full bg-sunk">
      <div className={classNames("h-full min-w-[3px] rounded-full", fill)} {...drawnStyle({ width: `${percent ?? 0}%` })} />
    </div>
  );
}
