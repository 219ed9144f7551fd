"use client";

import { useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type UIEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { drawnStyle } from "@/lib/client/drawn-style";
import type { useLogRows } from "@/lib/client/use-log-rows";
import type { LogDensity } from "@/lib/client/use-log-view";
import { useNarrow } from "@/lib/client/use-narrow";
import { useWording } from "@/lib/client/use-wording";
import { columnTemplate, type LogColumnId, logColumnIds } from "@/lib/view/log-columns";
import { LogGridHeader } from "./log-grid-header";
import { LogGridRow } from "./log-grid-row";
import { logTableColumns, logTableFeatures } from "./log-table-columns";
import { useRowFocus } from "./use-row-focus";

type LogGridProps = {
  log: ReturnType<typeof useLogRows>;
  columns: readonly LogColumnId[];
  density: LogDensity;
  /** How many rows there are in all, null where only reading on tells. */
  total: number | null;
  stale: boolean;
  /** The message before the first row in view, once scrolling has come to rest. */
  onPlace: (before: string | null) => void;
  onTop: () => void;
};

const rowHeights: Record<LogDensity, number> = { comfortable: 41, compact: 30 };
const cardHeight = 84;
const headerHeight = 36;
const restMs = 400;
const leavingMs = 5_000;

/** The log as a table of which only the rows in view are drawn, and only those nearby are in memory. */
export function LogGrid({ log, columns, density, total, stale, onPlace, onTop }: LogGridProps) {
  const w = useWording();
  const narrow = useNarrow();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = narrow ? cardHeight : rowHeights[density];
  const margin = narrow ? 0 : headerHeight;
  const { rows, start } = log;
  const origin = useOrigin(start, (rowsBefore) => scroller.current?.scrollBy({ top: rowsBefore * rowHeight, behavior: "instant" }));
  const letGo = start - origin;
  const { template, least } = columnTemplate(columns);
  const table = useTable({
    features: logTableFeatures,
    columns: logTableColumns,
    data: rows,
    getRowId: (row) => row.messageKey,
    state: useMemo(() => visibilityOf(columns), [columns]),
  });
  const virtualizer = useVirtualizer({
    count: letGo + rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: margin,
    scrollPaddingStart: margin,
    initialRect: { width: 1200, height: 640 },
  });
  const measuredFor = useRef(rowHeight);
  // The external system is the browser's layout: heights were measured for another density.
  useLayoutEffect(() => {
    if (measuredFor.current !== rowHeight) virtualizer.measure();
    measuredFor.current = rowHeight;
  }, [virtualizer, rowHeight]);
  const items = virtualizer.getVirtualItems();
  useReadOn(log, { first: (items[0]?.index ?? 0) - letGo, last: (items.at(-1)?.index ?? 0) - letGo });
  const focus = useRowFocus({
    virtualizer,
    scroller,
    count: letGo + rows.length,
    pageRows: Math.floor((scroller.current?.clientHeight ?? 600) / rowHeight) - 1,
    onTop,
  });

  const leftAt = useRef(Number.NEGATIVE_INFINITY);
  const onClick = () => {
    leftAt.current = performance.now();
    clearTimeout(rest.current);
  };
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onScroll = ({ currentTarget }: UIEvent<HTMLDivElement>) => {
    const top = Math.floor(currentTarget.scrollTop / rowHeight) - letGo;
    clearTimeout(rest.current);
    // A change of the URL would call off the way to the message that was just opened.
    if (performance.now() - leftAt.current < leavingMs) return;
    rest.current = setTimeout(() => onPlace(rows[top - 1]?.messageKey ?? null), restMs);
  };
  // The external system is the clock.
  useEffect(() => () => clearTimeout(rest.current), []);

  const all = table.getRowModel().rows;
  return (
    <div
      ref={scroller}
      onScroll={onScroll}
      className={classNames("relative max-h-[max(26rem,calc(100dvh-7rem))] overflow-auto rounded-panel border bg-panel", stale && "opacity-60")}
      aria-busy={stale || log.isFetching}
    >
      <table
        aria-label={w.t("log.table")}
        aria-rowcount={total === null || log.searched !== null ? -1 : total + 1}
        aria-colcount={columns.length}
        className="block"
        {...drawnStyle(narrow ? {} : { minWidth: least })}
      >
        <LogGridHeader columns={columns} template={template} height={margin} />
        <tbody className="relative block" {...drawnStyle({ height: virtualizer.getTotalSize() })} onKeyDown={focus.onKeyDown} onClick={onClick}>
          {items.map(({ index, start: top }) => {
            const row = all[index - letGo];
            return row ? (
              <LogGridRow
                key={row.id}
                row={row}
                columns={columns}
                place={start + index - letGo}
                index={index}
                top={top - margin}
                height={rowHeight}
                template={template}
                card={narrow}
                tabbable={index === focus.tabbable}
              />
            ) : null;
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The least place there ever was: what comes before it pushes the rows down, and the view with them. */
function useOrigin(start: number, push: (rows: number) => void): number {
  const [origin, setOrigin] = useState(Math.min(0, start));
  const drawn = useRef(origin);
  if (start < origin) setOrigin(start);
  // The external system is the browser's scroll position.
  useLayoutEffect(() => {
    if (origin < drawn.current) push(drawn.current - origin);
    drawn.current = origin;
  });
  return origin;
}

const nearby = 30;

/** Reads further rows before the last in view is reached, in either direction. */
function useReadOn(log: ReturnType<typeof useLogRows>, { first, last }: { first: number; last: number }): void {
  const { rows, hasNextPage, hasPreviousPage, isFetching, isError, fetchNextPage, fetchPreviousPage } = log;
  const wantsNext = hasNextPage && last >= rows.length - nearby;
  const wantsPrevious = hasPreviousPage && first < nearby;
  // The external system is the server.
  useEffect(() => {
    if (isFetching || isError) return;
    if (wantsPrevious) void fetchPreviousPage();
    else if (wantsNext) void fetchNextPage();
  }, [wantsNext, wantsPrevious, isFetching, isError, fetchNextPage, fetchPreviousPage]);
}

function visibilityOf(columns: readonly LogColumnId[]) {
  return { columnOrder: [...columns], columnVisibility: Object.fromEntries(logColumnIds.map((id) => [id, columns.includes(id)])) };
}
