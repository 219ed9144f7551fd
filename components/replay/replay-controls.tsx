"use client";

import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { useWording } from "@/lib/client/use-wording";
import type { ReplayStatus } from "@/lib/contract/replay";
import { speedOptions } from "./prepare-replay";
import { Problem } from "./problem";
import type { ReplayActions } from "./replay-actions";
import { useReplayAction } from "./use-replay-action";

/** Speed, pause or resume, stop; each says which replay it is for. */
export function ReplayControls({ replay, name, actions }: { replay: ReplayStatus; name: string; actions: ReplayActions }) {
  const w = useWording();
  const { t } = w;
  const { run, isPending, problem } = useReplayAction();
  const { id, speed, state } = replay;
  const isPaused = state === "paused";
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select
        label={t("replay.speed")}
        options={speedOptions(speed, w)}
        value={String(speed)}
        onChange={(to) => run(() => actions.setReplaySpeed(id, Number(to)))}
        disabled={isPending}
      />
      <Button
        aria-label={t(isPaused ? "replay.resumeOf" : "replay.pauseOf", { name })}
        aria-disabled={isPending}
        onClick={() => isPending || run(() => (isPaused ? actions.resumeReplay(id) : actions.pauseReplay(id)))}
      >
        {t(isPaused ? "replay.resume" : "replay.pause")}
      </Button>
      <Button
        variant="ghost"
        aria-label={t("replay.stopOf", { name })}
        aria-disabled={isPending}
        onClick={() => isPending || run(() => actions.stopReplay(id))}
      >
        {t("replay.stop")}
      </Button>
      <Problem>{problem}</Problem>
    </div>
  );
}
