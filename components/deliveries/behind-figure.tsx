"use client";

import { Button } from "@/components/ui/button";
import { TimedWords } from "@/components/ui/timed-words";
import type { DeliveryListFilter } from "@/lib/client/delivery-queries";
import { useWording } from "@/lib/client/use-wording";
import { markInstant } from "@/lib/view/marked-instants";

type BehindFigureProps = { filter: DeliveryListFilter; choose: (choice: Partial<DeliveryListFilter>) => void };

/** Which figure of the day the list is made of, where it is of one. */
export function BehindFigure({ filter: { has, since }, choose }: BehindFigureProps) {
  const w = useWording();
  if (has === null) return null;
  const time = since === null || has === "held" || has === "retried" ? null : markInstant(since, "day-minute");
  return (
    <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1" role="status">
      <span>
        <TimedWords text={time === null ? w.t(`deliveries.behind.${has}`) : w.t(`deliveries.behind.${has as "landed" | "failed"}Since`, { time })} />
      </span>
      <Button variant="ghost" onClick={() => choose({ has: null, since: null })}>
        {w.t("deliveries.behind.all")}
      </Button>
    </p>
  );
}
