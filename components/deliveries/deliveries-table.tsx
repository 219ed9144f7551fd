import { Table, Th } from "@/components/ui/table";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { DeliveryRow } from "./delivery-row";

const wide = "hidden md:table-cell";

export function DeliveriesTable({ rows }: { rows: DeliverySummary[] }) {
  return (
    <div className="rounded-panel border bg-panel px-4 sm:px-5">
      <Table label="Deliveries">
        <thead className="max-md:sr-only">
          <tr>
            <Th className="w-[28%]">Delivery</Th>
            <Th className={`w-[30%] ${wide}`}>Success</Th>
            <Th align="end" className={wide}>
              To send
            </Th>
            <Th align="end" className={wide}>
              Landed
            </Th>
            <Th align="end" className={wide}>
              Open
            </Th>
            <Th align="end" className={wide}>
              Failed
            </Th>
            <Th align="end" className="hidden lg:table-cell">
              Last event
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DeliveryRow key={row.id} row={row} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}
