import { classNames } from "@/components/ui/class-names";
import { Table, Th } from "@/components/ui/table";
import type { LogRow as LogRowData } from "@/lib/contract/log";
import { LogRow } from "./log-row";

const wide = "hidden md:table-cell";

export function LogTable({ deliveryId, rows, stale }: { deliveryId: string; rows: LogRowData[]; stale: boolean }) {
  return (
    <div className={classNames("rounded-panel border bg-panel px-4 transition-opacity sm:px-5", stale && "opacity-60")} aria-busy={stale}>
      <Table label="Delivery log">
        <thead className="max-md:sr-only">
          <tr>
            <Th>Recipient</Th>
            <Th className={wide}>Status</Th>
            <Th align="end" className={wide}>
              Attempts
            </Th>
            <Th className="hidden xl:table-cell">Relayed</Th>
            <Th className={wide}>Last event</Th>
            <Th className="hidden w-[38%] lg:table-cell">Reason</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LogRow key={row.messageKey} deliveryId={deliveryId} row={row} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}
