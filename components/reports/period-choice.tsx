"use client";

import { useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { useNow } from "@/lib/client/use-now";
import type { useReportView } from "@/lib/client/use-report-view";
import { useWording } from "@/lib/client/use-wording";
import { type Report, reportDimensions } from "@/lib/contract/report";
import { dayOf, lastDays } from "@/lib/view/prepare-report";
import { parseTypedDay } from "@/lib/view/typed-time";

const presets = ["7", "30", "90"] as const;
const every = "all";

export function PeriodChoice({ report, view }: { report: Report | undefined; view: ReturnType<typeof useReportView> }) {
  const { t } = useWording();
  const now = useNow();
  const from = view.asked.from ?? (report ? dayOf(report.from) : "");
  const to = view.asked.to ?? (report ? dayOf(report.to, true) : "");
  const preset = presets.find((days) => now !== null && lastDays(Number(days), now).from === from && lastDays(Number(days), now).to === to);
  const feeds = [{ value: every, label: t("reports.allFeeds") }, ...(report?.feeds ?? []).map(({ id, key }) => ({ value: id, label: key }))];
  return (
    <div className="no-print mb-4 flex flex-wrap items-center gap-2">
      <Segmented
        label={t("reports.period")}
        options={presets.map((value) => ({ value, label: t(`reports.last.${value}`) }))}
        value={preset ?? ("" as (typeof presets)[number])}
        onChange={(days) => view.choose(lastDays(Number(days), Date.now()))}
      />
      <Day label={t("reports.from")} value={from} onChange={(day) => view.choose({ from: day, to })} />
      <Day label={t("reports.to")} value={to} onChange={(day) => view.choose({ from, to: day })} />
      {feeds.length > 2 || view.asked.feed !== null ? (
        <Select
          label={t("reports.feed")}
          options={feeds}
          value={view.asked.feed ?? every}
          onChange={(feed) => view.choose({ feed: feed === every ? null : feed })}
        />
      ) : null}
      <Segmented
        label={t("reports.tellApart")}
        options={reportDimensions.map((value) => ({ value, label: t(`reports.by.${value}`) }))}
        value={view.asked.by}
        onChange={(by) => view.choose({ by, of: null })}
      />
    </div>
  );
}

function Day({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  const { t } = useWording();
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string) => {
    const day = parseTypedDay(text);
    setTyped(day === null ? text : null);
    if (day !== null && day !== value) onChange(day);
  };
  return (
    <label className="inline-flex min-h-8 items-center gap-1.5 rounded-control border bg-panel px-2.5 py-0.5">
      <span className="text-muted">{label}</span>
      <input
        value={typed ?? value}
        inputMode="numeric"
        placeholder={t("ui.dateForm")}
        title={t("ui.dateForm")}
        maxLength={10}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(null)}
        className="w-24 bg-transparent"
      />
    </label>
  );
}
