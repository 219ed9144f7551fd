"use client";

import { Popover } from "@base-ui/react/popover";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { PopoverBox } from "@/components/ui/popover-box";
import { Segmented } from "@/components/ui/segmented";
import { exportHref, findFilePicker, useLogExport } from "@/lib/client/use-log-export";
import { useWording } from "@/lib/client/use-wording";
import type { LogFilterParams } from "@/lib/contract/log";
import { type LogExportFormat, logExportFormats } from "@/lib/contract/log-export";
import { exportColumnsOf, type LogColumnId } from "@/lib/view/log-columns";
import { LogExportProgress } from "./log-export-progress";

type LogExportProps = { id: string; filter: LogFilterParams; columns: readonly LogColumnId[]; total: number | null };

const formatNames: Record<LogExportFormat, string> = { csv: "CSV", ndjson: "NDJSON" };

/** A file of exactly what is shown: these filters, these columns. */
export function LogExport({ id, filter, columns, total }: LogExportProps) {
  const w = useWording();
  const [format, setFormat] = useState<LogExportFormat>("csv");
  const { state, start, cancel } = useLogExport();
  const href = exportHref(id, { filter, columns: exportColumnsOf(columns), format });
  const save = () => {
    const pick = findFilePicker();
    if (pick) void start(href, { name: `delivery-${id}-log.${format}`, format, pick });
    else window.location.assign(href);
  };
  return (
    <Popover.Root>
      <Popover.Trigger render={<Button />}>{w.t("log.export.title")}</Popover.Trigger>
      <PopoverBox align="end" className="w-80 max-w-[calc(100vw-2rem)] space-y-3">
        <Popover.Title className="font-semibold">{w.t("log.export.title")}</Popover.Title>
        <p className="text-sm text-pretty text-muted">
          {total === null ? w.t("log.export.shown", { columns: columns.length }) : w.t("log.export.counted", { count: total, columns: columns.length })}
        </p>
        <Segmented
          label={w.t("log.export.format")}
          options={logExportFormats.map((value) => ({ value, label: formatNames[value] }))}
          value={format}
          onChange={setFormat}
        />
        <div className="flex flex-wrap gap-2">
          {state.type === "running" ? (
            <Button onClick={cancel}>{w.t("log.export.cancel")}</Button>
          ) : (
            <Button variant="strong" onClick={save}>
              {w.t("log.export.start")}
            </Button>
          )}
          <a href={href} download className="opens self-center text-sm text-muted">
            {w.t("log.export.link")}
          </a>
        </div>
        <LogExportProgress state={state} total={total} />
      </PopoverBox>
    </Popover.Root>
  );
}
