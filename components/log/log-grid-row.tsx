import { FlexRender, type Row } from "@tanstack/react-table";
import { memo } from "react";
import { classNames } from "@/components/ui/class-names";
import { drawnStyle } from "@/lib/client/drawn-style";
import type { LogRow } from "@/lib/contract/log";
import type { LogColumnId } from "@/lib/view/log-columns";
import { LogCard } from "./log-card";
import { TabbableRow } from "./log-cell";
import type { logTableFeatures } from "./log-table-columns";

type LogGridRowProps = {
  row: Row<typeof logTableFeatures, LogRow>;
  /** A row knows of its columns when it is drawn: others draw it anew. */
  columns: readonly LogColumnId[];
  place: number;
  index: number;
  top: number;
  height: number;
  template: string;
  card: boolean;
  /** Its link is the one that the tab key comes to. */
  tabbable: boolean;
};

export const LogGridRow = memo(function LogGridRow({ row, place, index, top, height, template, card, tabbable }: LogGridRowProps) {
  const position = { transform: `translateY(${top}px)`, height };
  const shared = "absolute top-0 left-0 w-full border-b hover:bg-sunk/60 focus-within:bg-sunk/60";
  const counted = place >= 0 ? { "aria-rowindex": place + 2 } : {};
  const cells = row.getVisibleCells().map((cell, at) => (
    <td key={cell.id} aria-colindex={at + 1} className={cellClass(cell.column.id, height)}>
      <FlexRender cell={cell} />
    </td>
  ));
  return (
    <TabbableRow value={tabbable}>
      <tr
        {...counted}
        data-index={index}
        className={classNames(shared, card ? "block" : "grid items-center gap-x-4 px-4")}
        {...drawnStyle({ ...position, gridTemplateColumns: template })}
      >
        {card ? <LogCard row={row.original} /> : cells}
      </tr>
    </TabbableRow>
  );
});

const twoLines = 40;

/** The words of a reply are what one reads a row for: they have two lines where the row is as high. */
function cellClass(id: string, height: number): string {
  if (id === "reply" && height >= twoLines) return "overflow-hidden leading-tight wrap-anywhere [&>span]:line-clamp-2";
  return classNames("truncate", id === "attempts" && "pr-3 text-right");
}
