"use client";

import { SearchField } from "@/components/ui/search-field";
import { Segmented } from "@/components/ui/segmented";
import type { DeliveryListParams } from "@/lib/contract/delivery";

type State = DeliveryListParams["state"];

const stateOptions = [
  { value: "all", label: "All" },
  { value: "provisional", label: "Provisional" },
  { value: "final", label: "Final" },
] as const satisfies readonly { value: State; label: string }[];

type DeliveriesFilterProps = { query: string; state: State; onQuery: (query: string) => void; onState: (state: State) => void };

export function DeliveriesFilter({ query, state, onQuery, onState }: DeliveriesFilterProps) {
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-2">
      <SearchField
        label="Search deliveries by name or key"
        placeholder="Name or key"
        value={query}
        onChange={onQuery}
        maxLength={200}
        className="w-full sm:w-72"
      />
      <Segmented label="State" options={stateOptions} value={state} onChange={onState} />
    </div>
  );
}
