"use client";

import Link from "next/link";
import { Instant } from "@/components/ui/instant";
import { Pill, Tag } from "@/components/ui/pill";
import { useWording } from "@/lib/client/use-wording";
import type { ReplayStatus } from "@/lib/contract/replay";
import { replayErrorWords } from "@/lib/view/replay-problem-words";
import { prepareReplay } from "./prepare-replay";
import type { ReplayActions } from "./replay-actions";
import { ReplayControls } from "./replay-controls";
import { ReplayProgress } from "./replay-progress";

export function ReplayRow({ replay, actions }: { replay: ReplayStatus; actions: ReplayActions }) {
  const w = useWording();
  const { t } = w;
  const { stateWord, isOver, percent, timeText, sentText, leftText } = prepareReplay(replay, w);
  const name = t("replay.name", { label: replay.label, id: replay.id });
  return (
    <li aria-label={name} className="space-y-2.5 border-t py-4 first:border-t-0 first:pt-1 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-2.5 gap-y-1">
          <ReplayTitle replay={replay} />
          <Tag>{replay.scenario === null ? t("replay.capturedFile") : t(`replay.scenarios.${replay.scenario}.name`)}</Tag>
          {replay.scenario === null ? null : (
            <span className="text-sm text-muted">{t("replay.seeded", { messages: replay.messages, seed: String(replay.seed) })}</span>
          )}
        </div>
        <Pill>{stateWord}</Pill>
      </div>
      <ReplayProgress label={t("replay.progress", { name })} percent={percent} text={timeText} state={replay.state} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-sm text-muted">
          {timeText}
          <ReplayClock replay={replay} />
          {leftText === null ? null : ` · ${leftText}`}
          {` · ${sentText}`}
        </p>
        {isOver ? null : <ReplayControls replay={replay} name={name} actions={actions} />}
      </div>
      {replay.error === null ? null : <p className="text-pretty wrap-anywhere text-failed">{replayErrorWords(replay.error, w)}</p>}
    </li>
  );
}

/** Leads to the delivery it feeds; a captured file may feed several, so it leads to its feed. */
function ReplayTitle({ replay }: { replay: ReplayStatus }) {
  if (replay.deliveryId === null && replay.scenario !== null) return <span className="min-w-0 font-semibold wrap-anywhere">{replay.label}</span>;
  return (
    <Link
      href={replay.deliveryId === null ? `/feeds/${replay.feedId}` : `/deliveries/${replay.deliveryId}`}
      className="opens min-w-0 font-semibold wrap-anywhere"
    >
      {replay.label}
    </Link>
  );
}

/** The replay's own clock, and where it ends. */
function ReplayClock({ replay: { clockAt, endsAt } }: { replay: ReplayStatus }) {
  const { t } = useWording();
  if (clockAt === null || endsAt === null) return null;
  const at = () => <Instant at={clockAt} style="day-second" />;
  const end = () => <Instant at={endsAt} style="day-minute" />;
  return (
    <>
      {" · "}
      {clockAt < endsAt ? t.rich("replay.clockOf", { at, end }) : t.rich("replay.clock", { at })}
    </>
  );
}
