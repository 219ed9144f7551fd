"use client";

import { useId } from "react";
import { useWording } from "@/lib/client/use-wording";
import type { ScenarioId } from "@/lib/contract/replay";

type ScenarioFieldProps = { value: ScenarioId; options: readonly ScenarioId[]; onChange: (scenario: ScenarioId) => void };

/** One scenario of seven, each with what happens in it. */
export function ScenarioField({ value, options, onChange }: ScenarioFieldProps) {
  const { t } = useWording();
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-muted">{t("replay.scenarioField")}</legend>
      <div className="divide-y rounded-control border">
        {options.map((id) => (
          <Scenario key={id} id={id} isChosen={id === value} onChoose={() => onChange(id)} />
        ))}
      </div>
    </fieldset>
  );
}

function Scenario({ id, isChosen, onChoose }: { id: ScenarioId; isChosen: boolean; onChoose: () => void }) {
  const [nameId, lineId] = [useId(), useId()];
  const { t } = useWording();
  return (
    <label className="flex cursor-pointer items-baseline gap-2.5 px-3 py-2 first:rounded-t-control last:rounded-b-control has-checked:bg-sunk">
      <input
        type="radio"
        name="scenario"
        value={id}
        checked={isChosen}
        onChange={onChoose}
        aria-labelledby={nameId}
        aria-describedby={lineId}
        className="translate-y-0.5 accent-relayed"
      />
      <span className="min-w-0">
        <span id={nameId} className="block font-medium">
          {t(`replay.scenarios.${id}.name`)}
        </span>
        <span id={lineId} className="block text-sm text-pretty text-muted">
          {t(`replay.scenarios.${id}.line`)}
        </span>
      </span>
    </label>
  );
}
