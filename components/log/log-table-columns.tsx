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

export function ColumnTitle({ id }: { id: LogColumnId }) {
  const w = useWording();
  return w.t(`log.column.${id}`);
}
