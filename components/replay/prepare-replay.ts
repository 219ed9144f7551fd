import { type ReplayState, type ReplayStatus, replaySpeeds } from "@/lib/contract/replay";
import { formatLeft, formatSpan } from "@/lib/view/format-duration";
import { formatCount, formatCounted } from "@/lib/view/format-number";

const stateWords: Record<ReplayState, string> = { running: "Running", paused: "Paused", stopped: "Stopped", done: "Done", failed: "Failed" };

export type PreparedReplay = {
  stateWord: string;
  isOver: boolean;
  /** 0..100 of the time it replays; 100 only at its end. */
  percent: number;
  itemsText: string;
  /** Wall time left at this speed, null unless it moves. */
  leftText: string | null;
};

export function prepareReplay(replay: ReplayStatus): PreparedReplay {
  const { state, sentItems, totalItems } = replay;
  return {
    stateWord: stateWords[state],
    isOver: state === "stopped" || state === "done" || state === "failed",
    percent: percentOf(replay),
    itemsText: `${formatCount(sentItems)} of ${formatCounted(totalItems, "item")}`,
    leftText: state === "running" ? leftText(replay) : null,
  };
}

/** The speeds on offer, and the one it has if that is another. */
export function speedOptions(current: number): { value: string; label: string }[] {
  const speeds = [...new Set<number>([...replaySpeeds, current])].sort((a, b) => a - b);
  return speeds.map((speed) => ({ value: String(speed), label: `${formatCount(speed)}×` }));
}

/** What a speed means: how much feed time a minute replays. */
export function speedText(speed: number): string {
  return speed === 1 ? "1× · as it happens" : `${formatCount(speed)}× · ${formatSpan(speed * 60)} a minute`;
}

function percentOf({ clockAt, startsAt, endsAt, state }: ReplayStatus): number {
  if (state === "done") return 100;
  if (clockAt === null || startsAt === null || endsAt === null || endsAt <= startsAt) return 0;
  const [start, now, end] = [Date.parse(startsAt), Date.parse(clockAt), Date.parse(endsAt)];
  return Math.floor((100 * (now - start)) / (end - start));
}

function leftText({ clockAt, endsAt, speed }: ReplayStatus): string | null {
  if (clockAt === null || endsAt === null) return null;
  const seconds = (Date.parse(endsAt) - Date.parse(clockAt)) / 1000 / speed;
  return seconds < 1 ? "about to end" : `about ${formatLeft(seconds)} left`;
}
