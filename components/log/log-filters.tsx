"use client";

import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import type { LogFilter } from "@/lib/client/log-queries";
import type { LogChoice } from "@/lib/client/use-log-filter";
import type { FailureReasons } from "@/lib/contract/reasons";
import { failedByCauses } from "@/lib/domain/failed-by";
import { outcomes } from "@/lib/domain/message-state";
import { reasonOptions } from "@/lib/view/reason-options";
import { failedByWords, outcomeWords } from "@/lib/view/words";

type LogFiltersProps = { typed: string; filter: LogFilter; reasons: FailureReasons["rows"]; onChoose: (choice: LogChoice) => void; onClear: () => void };

const unset = "any";

const outcomeOptions = [{ value: unset, label: "any" } as const, ...outcomes.map((value) => ({ value, label: outcomeWords[value] }))];
const causeOptions = [{ value: unset, label: "any" } as const, ...failedByCauses.map((value) => ({ value, label: failedByWords[value] }))];
const complainedOptions = [
  { value: unset, label: "any" },
  { value: "true", label: "yes" },
  { value: "false", label: "no" },
] as const;

export function LogFilters({ typed, filter, reasons, onChoose, onClear }: LogFiltersProps) {
  const filtered = filter.outcome !== null || filter.failedBy !== null || filter.reason !== null || filter.complained !== null || typed !== "";
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-2" role="search" aria-label="Filter the log">
      <SearchField
        label="Recipient: an address, or how it begins"
        placeholder="Recipient, or how it begins"
        value={typed}
        onChange={(q) => onChoose({ q: q === "" ? null : q })}
        maxLength={320}
        className="w-full sm:w-72"
      />
      <Select
        label="Stands"
        options={outcomeOptions}
        value={filter.outcome ?? unset}
        onChange={(value) => onChoose({ outcome: value === unset ? null : value })}
      />
      <Select
        label="Failed by"
        options={causeOptions}
        value={filter.failedBy ?? unset}
        onChange={(value) => onChoose({ failedBy: value === unset ? null : value })}
      />
      <Select
        label="Reason"
        options={[{ value: unset, label: "any" }, ...reasonOptions(reasons, filter.reason)]}
        value={filter.reason === null ? unset : String(filter.reason)}
        onChange={(value) => onChoose({ reason: value === unset ? null : Number(value) })}
      />
      <Select
        label="Complained"
        options={complainedOptions}
        value={filter.complained === null ? unset : filter.complained ? "true" : "false"}
        onChange={(value) => onChoose({ complained: value === unset ? null : value === "true" })}
      />
      {filtered ? (
        <Button variant="ghost" onClick={onClear}>
          Clear
        </Button>
      ) : null}
    </div>
  );
}
