"use client";

import { Popover } from "@base-ui/react/popover";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import type { LogChoice } from "@/lib/client/use-log-filter";
import { useWording } from "@/lib/client/use-wording";
import type { LogFilterParams } from "@/lib/contract/log";
import type { FailureReasons } from "@/lib/contract/reasons";
import { failedByCauses } from "@/lib/domain/failed-by";
import { outcomes } from "@/lib/domain/message-state";
import { reasonOptions } from "@/lib/view/reason-options";
import { LogChips } from "./log-chips";
import { LogMoreFilters } from "./log-more-filters";

type LogFiltersProps = { typed: string; filter: LogFilterParams; reasons: FailureReasons["rows"]; onChoose: (choice: LogChoice) => void; onClear: () => void };

const unset = "any";
/** Only a link asks for more outcomes than one: a chip names them. */
const several = "several";

function severalOf({ outcome }: LogFilterParams, label: string) {
  return outcome !== null && outcome.length > 1 ? [{ value: several, label } as const] : [];
}

export function LogFilters({ typed, filter, reasons, onChoose, onClear }: LogFiltersProps) {
  const w = useWording();
  const any = { value: unset, label: w.t("log.any") } as const;
  const filtered = typed !== "" || Object.values(filter).some((value) => value !== null);
  return (
    <div className="no-print mb-3 space-y-2" role="search" aria-label={w.t("log.filter")}>
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          label={w.t("log.recipientLabel")}
          placeholder={w.t("log.recipientPlaceholder")}
          value={typed}
          onChange={(q) => onChoose({ q: q === "" ? null : q, ...(q === "" ? { exact: null } : {}) })}
          maxLength={320}
          className="w-full sm:w-72"
        />
        <Select
          label={w.t("log.stands")}
          options={[any, ...severalOf(filter, w.t("log.several")), ...outcomes.map((value) => ({ value, label: w.t(`outcome.${value}`) }))]}
          value={filter.outcome === null ? unset : filter.outcome.length > 1 ? several : (filter.outcome[0] ?? unset)}
          onChange={(value) => value !== several && onChoose({ outcome: value === unset ? null : [value] })}
        />
        <Select
          label={w.t("log.failedBy")}
          options={[any, ...failedByCauses.map((value) => ({ value, label: w.t(`failedBy.${value}`) }))]}
          value={filter.failedBy ?? unset}
          onChange={(value) => onChoose({ failedBy: value === unset ? null : value })}
        />
        <Select
          label={w.t("log.reason")}
          options={[any, ...reasonOptions(reasons, filter.reason, w)]}
          value={filter.reason === null ? unset : String(filter.reason)}
          onChange={(value) => onChoose({ reason: value === unset ? null : Number(value) })}
        />
        <Popover.Root>
          <Popover.Trigger render={<Button />}>{w.t("log.more")}</Popover.Trigger>
          <Popover.Portal>
            <Popover.Positioner sideOffset={6} align="start" className="z-30">
              <Popover.Popup className="max-h-[var(--available-height)] w-[min(26rem,calc(100vw-2rem))] overflow-y-auto rounded-control border border-edge bg-panel p-4 outline-none">
                <Popover.Title className="mb-3 font-semibold">{w.t("log.more")}</Popover.Title>
                <LogMoreFilters filter={filter} onChoose={onChoose} />
              </Popover.Popup>
            </Popover.Positioner>
          </Popover.Portal>
        </Popover.Root>
        {filtered ? (
          <Button variant="ghost" onClick={onClear}>
            {w.t("log.clear")}
          </Button>
        ) : null}
      </div>
      <LogChips filter={filter} onChoose={onChoose} />
    </div>
  );
}
