"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Opens } from "@/components/delivery/opens";
import { Dot, type Tone } from "@/components/ui/pill";
import { RollingNumber } from "@/components/ui/rolling-number";
import { Skeleton } from "@/components/ui/skeleton";
import { TimedWords } from "@/components/ui/timed-words";
import { overviewOptions } from "@/lib/client/overview-queries";
import { useWording } from "@/lib/client/use-wording";
import type { HeldKind } from "@/lib/contract/delivery";
import { markInstant } from "@/lib/view/marked-instants";
import { todayHref } from "@/lib/view/today-href";

/** The workspace at a glance: the viewer's own day, and now. */
export function TodayPanel() {
  const w = useWording();
  const { data, isError } = useQuery(overviewOptions(w.timeZone));
  if (isError && !data) return <p className="mb-gutter text-muted">{w.t("deliveries.today.unread")}</p>;
  const known = (value: number | undefined, format: (n: number) => string) =>
    value === undefined ? <Skeleton className="my-1 h-5 w-16" /> : <RollingNumber value={value} format={format} />;
  const listed = (has: HeldKind, value: number | undefined) => (data && value !== undefined && value > 0 ? todayHref(has, data.dayStart) : null);
  const rateHint = data ? w.t("deliveries.today.rateHint", { n: data.rate.seconds / 60 }) : null;
  const late = data?.today.bouncedLate ?? 0;
  return (
    <section aria-labelledby="today" className="mb-3 rounded-panel border bg-panel p-3 sm:mb-gutter sm:px-5 sm:py-3">
      <h2 id="today" className="sr-only">
        {w.t("deliveries.today.title")}
      </h2>
      <dl className="grid grid-cols-3 gap-x-3 gap-y-2 sm:gap-x-6 sm:gap-y-3 xl:grid-cols-6">
        <Figure
          tone="relayed"
          label={w.t("deliveries.today.held")}
          hint={data ? w.t("deliveries.today.heldHint", { n: data.held.deliveries }) : null}
          name="held"
        >
          <Opens href={listed("held", data?.held.messages)}>{known(data?.held.messages, w.count)}</Opens>
        </Figure>
        <Figure tone="retried" label={w.t("deliveries.today.retried")} name="retried">
          <Opens href={listed("retried", data?.held.retried)}>{known(data?.held.retried, w.count)}</Opens>
        </Figure>
        <Figure
          tone="landed"
          label={w.t("deliveries.today.landed")}
          name="landed"
          hint={data ? <TimedWords text={w.t("deliveries.today.hint", { time: markInstant(data.dayStart, "day-minute") })} /> : null}
        >
          <Opens href={listed("landed", data?.today.landed)}>{known(data?.today.landed, w.count)}</Opens>
        </Figure>
        <Figure tone="failed" label={w.t("deliveries.today.failed")} name="failed" hint={late > 0 ? w.t("deliveries.today.late", { n: w.count(late) }) : null}>
          <Opens href={listed("failed", data?.today.failed)}>{known(data?.today.failed, w.count)}</Opens>
        </Figure>
        <Figure tone="neutral" label={w.t("deliveries.today.relayRate")} hint={rateHint} name="relay-rate">
          {known(data?.rate.relayed, w.rate)}
        </Figure>
        <Figure tone="neutral" label={w.t("deliveries.today.landedRate")} hint={rateHint} name="landed-rate">
          {known(data?.rate.landed, w.rate)}
        </Figure>
      </dl>
    </section>
  );
}

type FigureProps = { tone: Tone; label: string; hint?: ReactNode; name: string; children: ReactNode };

function Figure({ tone, label, hint = null, name, children }: FigureProps) {
  return (
    <div className="flex min-w-0 flex-col" data-testid={`today-${name}`}>
      <dt className="flex grow items-baseline gap-1.5 text-sm text-muted">
        <Dot tone={tone} />
        {label}
      </dt>
      <dd>
        <p className="font-semibold sm:mt-0.5 sm:text-lg">{children}</p>
        <p className="text-sm text-muted max-sm:hidden sm:min-h-[1.45em]">{hint}</p>
      </dd>
    </div>
  );
}
