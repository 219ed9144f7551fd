import { classNames } from "@/components/ui/class-names";
import { drawnStyle } from "@/lib/client/drawn-style";
import type { LogColumnId } from "@/lib/view/log-columns";
import { ColumnTitle } from "./log-table-columns";

/** Names of the columns, which stay in view. On a phone they are only read aloud. */
export function LogGridHeader({ columns, template, height }: { columns: readonly LogColumnId[]; template: string; height: number }) {
  if (height === 0) {
    return (
      <thead className="sr-only">
        <tr aria-rowindex={1}>
          <th scope="col">
            <ColumnTitle id="recipient" />
          </th>
        </tr>
      </thead>
    );
  }
  return (
    <thead className="sticky top-0 z-10 block border-b bg-panel text-sm text-muted">
      <tr aria-rowindex={1} className="grid items-center gap-x-4 px-4" {...drawnStyle({ gridTemplateColumns: template, height: height - 1 })}>
        {columns.map((id, at) => (
          <th key={id} scope="col" aria-colindex={at + 1} className={classNames("truncate font-normal", id === "attempts" ? "pr-3 text-right" : "text-left")}>
            <ColumnTitle id={id} />
          </th>
        ))}
      </tr>
    </thead>
  );
}
