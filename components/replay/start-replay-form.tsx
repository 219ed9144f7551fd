"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";
import { maxReplayMessages, scenarioIds, startReplay } from "@/lib/contract/replay";
import { modes } from "@/lib/domain/mode";
import { speedChoices } from "./prepare-replay";
import { Problem } from "./problem";
import type { ReplayActions } from "./replay-actions";
import { ScenarioField } from "./scenario-field";
import { Started } from "./started";
import { useReplayAction } from "./use-replay-action";

const defaults = startReplay.parse({ scenario: "healthy" });
const wholeNumber = { type: "number", inputMode: "numeric", required: true, step: 1 } as const;

export function StartReplayForm({ start }: { start: ReplayActions["startReplay"] }) {
  const w = useWording();
  const { t } = w;
  const modeOptions = modes.toReversed().map((mode) => ({ value: mode, label: t(`replay.modes.${mode}`) }));
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
        <TextField {...wholeNumber} label={t("replay.messages")} name="messages" min={1} max={maxReplayMessages} defaultValue={defaults.messages} />
        <TextField {...wholeNumber} label={t("replay.seed")} name="seed" min={0} max={2_147_483_647} defaultValue={defaults.seed} />
      </div>
      <SelectField label={t("replay.mode")} name="mode" options={modeOptions} defaultValue={defaults.mode} disabled={scenario === "steady"} />
      <SelectField label={t("replay.speed")} name="speed" options={speedChoices(w)} defaultValue={String(defaults.speed)} />
      <Button type="submit" variant="strong" className="w-full" disabled={isPending}>
        {isPending ? t("replay.starting") : t("replay.startButton")}
      </Button>
      <Started id={startedId} />
      <Problem>{problem}</Problem>
    </form>
  );
}
