"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { maxReplayMessages, replaySpeeds, scenarioIds, startReplay } from "@/lib/contract/replay";
import { NumberField, SelectField } from "./field";
import { speedText } from "./prepare-replay";
import { Problem } from "./problem";
import type { ReplayActions } from "./replay-actions";
import { ScenarioField } from "./scenario-field";
import { Started } from "./started";
import { useReplayAction } from "./use-replay-action";

const defaults = startReplay.parse({ scenario: "healthy" });
const speeds = replaySpeeds.map((speed) => ({ value: String(speed), label: speedText(speed) }));
const modeOptions = [
  { value: "efs", label: "efs · rises from 0 %" },
  { value: "relay", label: "relay · falls from 100 %" },
];

export function StartReplayForm({ start }: { start: ReplayActions["startReplay"] }) {
  const { run, isPending, problem, startedId } = useReplayAction();
  const [scenario, setScenario] = useState(defaults.scenario);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    run(() => start(form));
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <ScenarioField value={scenario} options={scenarioIds} onChange={setScenario} />
      <div className="grid grid-cols-2 gap-3">
        <NumberField label="Messages" name="messages" min={1} max={maxReplayMessages} defaultValue={defaults.messages} />
        <NumberField label="Seed" name="seed" min={0} max={2_147_483_647} defaultValue={defaults.seed} />
      </div>
      <SelectField label="Mode" name="mode" options={modeOptions} defaultValue={defaults.mode} disabled={scenario === "steady"} />
      <SelectField label="Speed" name="speed" options={speeds} defaultValue={String(defaults.speed)} />
      <Button type="submit" variant="strong" className="w-full" disabled={isPending}>
        {isPending ? "Starting…" : "Start replay"}
      </Button>
      <Started id={startedId} />
      <Problem>{problem}</Problem>
    </form>
  );
}
