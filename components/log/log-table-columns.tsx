"use client";

import { columnOrderingFeature, columnVisibilityFeature, createColumnHelper, tableFeatures } from "@tanstack/react-table";
import { useWording } from "@/lib/client/use-wording";
import type { LogRow } from "@/lib/contract/log";
import { type LogColumnId, logColumnIds } from "@/lib/view/log-columns";
import { LogCell } from "./log-cell";

export const logTableFeatures = tableFeatures({ columnOrderingFeature, columnVisibilityFeature });

const helper = createColumnHelper<typeof logTableFeatures, LogRow>();

export const logTableColumns = helper.columns(
  logColumnIds.map((id) =>
    helper.display({
      id,
      header: () => <ColumnTitle id={id} />,
      cell: ({ row }) => <LogCell id={id} row={row.original} />,
    }),
  ),
);

/** Their cells leave the zone to the heading. */
const timed: readonly LogColumnId[] = ["lastEventAt", "relayedAt", "deliveredAt"];

export function ColumnTitle({ id }: { id: LogColumnId }) {
  const w = useWording();
  const name = w.t(`log.column.${id}`);
  return w.timeZone === "UTC" && timed.includes(id) ? w.t("log.utc", { column: name }) : name;
}
