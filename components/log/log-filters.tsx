"use client";

import { Popover } from "@base-ui/react/popover";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { OptionalSelect } from "@/components/ui/optional-select";
import { PopoverBox } from "@/components/ui/popover-box";
import { SearchField } from "@/components/ui/search-field";
import { Segmented } from "@/components/ui/segmented";
import type { LogChoice } from "@/lib/client/use-log-filter";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { LogFilterParams } from "@/lib/contract/log";
import type { FailureReasons } from "@/lib/contract/reasons";
import { failedByCauses } from "@/lib/domain/failed-by";
import { logQuickFilters, quickChoice, quickFilterOf } from "@/lib/view/log-quick-filters";
import { reasonOptions } from "@/lib/view/reason-options";
import { LogChips } from "./log-chips";
import { LogMoreFilters } from "./log-more-filters";

type LogFiltersProps = {
  summary: DeliverySummary | undefined;
  typed: string;
  onSearch: (typed: string) => void;
  filter: LogFilterParams;
  reasons: FailureReasons["rows"];
  onChoose: (choice: LogChoice) => void;
  onClear: () => void;
};

export function LogFilters({ summary, typed, onSearch, filter, reasons, onChoose, onClear }: LogFiltersProps) {
  const w = useWording();
  const [more, setMore] = useState(false);
  const any = w.t("log.any");
  const quick = quickFilterOf(filter);
  const filtered = typed !== "" || Object.values(filter).some((value) => value !== null);
  return (
    <div className="no-print mb-3 space-y-2" role="search" aria-label={w.t("log.filter")}>
      <div className="grid grid-cols-2 items-center gap-2 sm:flex sm:flex-wrap">
        {summary ? (
          <div className="col-span-2">
            <Segmented
              label={w.t("log.stands")}
              options={logQuickFilters(summary, filter, w)}
              value={quick}
              onChange={(value) => onChoose(quickChoice(value))}
            />
          </div>
        ) : null}
        <SearchField
          label={w.t("log.recipientLabel")}
          placeholder={w.t("log.recipientPlaceholder")}
          value={typed}
          onChange={onSearch}
          maxLength={320}
          className="col-span-2 w-full sm:w-72"
        />
        <OptionalSelect
          label={w.t("log.failedBy")}
          none={any}
          options={failedByCauses.map((value) => ({ value, label: w.t(`failedBy.${value}`) }))}
          value={filter.failedBy}
          onChange={(failedBy) => onChoose({ failedBy })}
        />
        <OptionalSelect
          label={w.t("log.reason")}
          none={any}
          options={reasonOptions(reasons, filter.reason, w)}
          value={filter.reason === null ? null : String(filter.reason)}
          onChange={(value) => onChoose({ reason: value === null ? null : Number(value) })}
        />
        <Popover.Root open={more} onOpenChange={setMore}>
          <Popover.Trigger render={<Button />}>{w.t("log.more")}</Popover.Trigger>
          <PopoverBox align="start" className="w-[min(26rem,calc(100vw-2rem))]">
            <Popover.Title className="mb-3 font-semibold">{w.t("log.more")}</Popover.Title>
            <LogMoreFilters
              filter={filter}
              onChoose={(choice) => {
                onChoose(choice);
                setMore(false);
              }}
            />
          </PopoverBox>
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
