import type { ScenarioId } from "@/lib/contract/replay";
import { scenarioTexts } from "./scenario-texts";

type ScenarioFieldProps = { value: ScenarioId; options: readonly ScenarioId[]; onChange: (scenario: ScenarioId) => void };

/** One scenario of seven, each with what happens in it. */
export function ScenarioField({ value, options, onChange }: ScenarioFieldProps) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-muted">Scenario</legend>
      <div className="divide-y rounded-control border">
        {options.map((id) => (
          <label key={id} className="flex cursor-pointer items-baseline gap-2.5 px-3 py-2 first:rounded-t-control last:rounded-b-control has-checked:bg-sunk">
            <input type="radio" name="scenario" value={id} checked={id === value} onChange={() => onChange(id)} className="translate-y-0.5 accent-relayed" />
            <span className="min-w-0">
              <span className="block font-medium">{scenarioTexts[id].name}</span>
              <span className="block text-sm text-pretty text-muted">{scenarioTexts[id].line}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
