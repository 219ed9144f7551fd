import { type ReplayStatus, replaySpeeds } from "@/lib/contract/replay";
import type { Wording } from "@/lib/view/wording";

export type PreparedReplay = {
  stateWord: string;
  isOver: boolean;
  /** 0..100 of the time it replays; 100 only at its end. */
  percent: number;
  timeText: string;
  sentText: string;
  /** Wall time left at this speed, null unless it moves. */
  leftText: string | null;
};

export function prepareReplay(replay: ReplayStatus, wording: Wording): PreparedReplay {
  const { state, sentItems } = replay;
  const percent = percentOf(replay);
  return {
    stateWord: wording.t(`replay.states.${state}`),
    isOver: state === "stopped" || state === "done" || state === "failed",
    percent,
    timeText: wording.t("replay.progressText", { percent }),
    sentText: wording.t("replay.sent", { sent: sentItems }),
    leftText: state === "running" ? leftText(replay, wording) : null,
  };
}

/** The speeds on offer, and the one it has if that is another. */
export function speedOptions(current: number, { count }: Wording): { value: string; label: string }[] {
  const speeds = [...new Set<number>([...replaySpeeds, current])].sort((a, b) => a - b);
  return speeds.map((speed) => ({ value: String(speed), label: `${count(speed)}×` }));
}

/** The usual speeds, each with how much feed time a minute replays. */
export function speedChoices({ t, count, span }: Wording): { value: string; label: string }[] {
  return replaySpeeds.map((speed) => ({
    value: String(speed),
    label: speed === 1 ? t("replay.asItHappens", { speed: count(speed) }) : t("replay.aMinute", { speed: count(speed), span: span(speed * 60) }),
  }));
}

function percentOf({ clockAt, startsAt, endsAt, state }: ReplayStatus): number {
  if (state === "done") return 100;
  if (clockAt === null || startsAt === null || endsAt === null || endsAt <= startsAt) return 0;
  const [start, now, end] = [Date.parse(startsAt), Date.parse(clockAt), Date.parse(endsAt)];
  return Math.floor((100 * (now - start)) / (end - start));
}

function leftText({ clockAt, endsAt, speed }: ReplayStatus, { t, left }: Wording): string | null {
  if (clockAt === null || endsAt === null) return null;
  const seconds = (Date.parse(endsAt) - Date.parse(clockAt)) / 1000 / speed;
  return seconds < 1 ? t("replay.aboutToEnd") : t("replay.aboutLeft", { span: left(seconds) });
}
