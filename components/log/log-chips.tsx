"use client";

import { TimedWords } from "@/components/ui/timed-words";
import type { LogChoice } from "@/lib/client/use-log-filter";
import { useWording } from "@/lib/client/use-wording";
import type { LogFilterParams } from "@/lib/contract/log";
import { markInstant } from "@/lib/view/marked-instants";
import { prepareLogChips } from "@/lib/view/prepare-log-chips";

/** The filters that no control above shows, each with its own way out. */
export function LogChips({ filter, onChoose }: { filter: LogFilterParams; onChoose: (choice: LogChoice) => void }) {
  const w = useWording();
  const chips = prepareLogChips(filter, w);
  const drawn = prepareLogChips(filter, w, markInstant);
  if (chips.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {chips.map(({ name, label }, i) => (
        <li key={name} className="inline-flex max-w-full items-center gap-1 rounded-full bg-sunk py-0.5 pr-1 pl-2.5 text-sm">
          <span className="truncate">
            <TimedWords text={drawn[i]?.label ?? label} />
          </span>
          <button
            type="button"
            aria-label={w.t("log.remove", { filter: label })}
            onClick={() => onChoose({ [name]: null })}
            className="grid size-5 place-items-center rounded-full text-muted hover:bg-panel hover:text-ink"
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
