"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useMay } from "@/components/shell/allowed";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { OptionalSelect } from "@/components/ui/optional-select";
import { SearchField } from "@/components/ui/search-field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import type { DeliveryListFilter } from "@/lib/client/delivery-queries";
import { feedListOptions } from "@/lib/client/feed-queries";
import { useWording } from "@/lib/client/use-wording";
import { deliverySorts, deliveryStates, periodNames } from "@/lib/contract/delivery";
import { modes } from "@/lib/domain/mode";

type DeliveriesFilterProps = {
  typed: string;
  filter: DeliveryListFilter;
  filtered: boolean;
  choose: (choice: Partial<DeliveryListFilter>) => void;
  clear: () => void;
  /** What is done with the filter as a whole. */
  children: ReactNode;
};

export function DeliveriesFilter({ typed, filter, filtered, choose, clear, children }: DeliveriesFilterProps) {
  const { t } = useWording();
  // Whoever may not see the feeds filters by everything else.
  const mayReadFeeds = useMay("read-feeds");
  // On a phone alone: a wider screen has room for all of them.
  const [more, setMore] = useState(false);
  const feeds = useQuery({ ...feedListOptions(), enabled: mayReadFeeds, refetchInterval: false, retry: false }).data?.rows ?? [];
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-2">
      <SearchField
        label={t("deliveries.filter.search")}
        placeholder={t("deliveries.filter.searchHint")}
        value={typed}
        onChange={(q) => choose({ q })}
        maxLength={200}
        className="w-full sm:w-64"
      />
      <Segmented
        label={t("deliveries.filter.state")}
        options={deliveryStates.map((value) => ({ value, label: t(`deliveries.filter.states.${value}`) }))}
        value={filter.state}
        onChange={(state) => choose({ state })}
      />
      <Button variant="ghost" className="sm:hidden" aria-expanded={more} aria-controls="more-filters" onClick={() => setMore(!more)}>
        {t("deliveries.filter.more")}
      </Button>
      <div id="more-filters" className={classNames("flex flex-wrap items-center gap-2 sm:contents", !more && "max-sm:hidden")}>
        <OptionalSelect
          label={t("deliveries.filter.period")}
          none={t("deliveries.filter.periods.any")}
          options={periodNames.map((value) => ({ value, label: t(`deliveries.filter.periods.${value}`) }))}
          value={filter.period}
          onChange={(period) => choose({ period })}
        />
        <OptionalSelect
          label={t("deliveries.filter.mode")}
          none={t("deliveries.filter.anyMode")}
          options={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
          value={filter.mode}
          onChange={(mode) => choose({ mode })}
        />
        {feeds.length > 1 || filter.feed !== null ? (
          <OptionalSelect
            label={t("deliveries.filter.feed")}
            none={t("deliveries.filter.anyFeed")}
            options={feeds.map(({ id, key }) => ({ value: id, label: key }))}
            value={filter.feed}
            onChange={(feed) => choose({ feed })}
          />
        ) : null}
        <Select
          label={t("deliveries.filter.sort")}
          options={deliverySorts.map((value) => ({ value, label: t(`deliveries.filter.sorts.${value}`) }))}
          value={filter.sort}
          onChange={(sort) => choose({ sort })}
        />
      </div>
      {filtered ? (
        <Button variant="ghost" onClick={clear}>
          {t("deliveries.filter.clear")}
        </Button>
      ) : null}
      {children}
    </div>
  );
}
