"use client";

import { Table, Th } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { ListedDelivery } from "@/lib/contract/delivery";
import { type Behind, DeliveryRow } from "./delivery-row";

const wide = "hidden md:table-cell";

type DeliveriesTableProps = { rows: ListedDelivery[]; behind: Behind; chosen: readonly string[]; full: boolean; choose: (id: string) => void };

export function DeliveriesTable({ rows, behind, chosen, full, choose }: DeliveriesTableProps) {
  const { t } = useWording();
  return (
    <div id="rows" tabIndex={-1} className="rounded-panel border bg-panel px-4 sm:px-5">
      <Table label={t("deliveries.title")} className="max-md:table-fixed">
        <thead className="max-md:sr-only">
          <tr>
            <Th className="w-[27%] min-[100rem]:w-[22%]">{t("deliveries.table.delivery")}</Th>
            <Th className={`w-[29%] min-[100rem]:w-[26%] ${wide}`}>{t("deliveries.table.success")}</Th>
            <Th className="hidden lg:table-cell">{t("deliveries.table.life")}</Th>
            <Th align="end" className={wide}>
              {t("deliveries.table.toSend")}
            </Th>
            <Th align="end" className={wide}>
              {t("deliveries.table.landed")}
            </Th>
            <Th align="end" className={wide} title={t("deliveries.table.openHint")}>
              <span className="cursor-help underline decoration-dotted underline-offset-4">{t("deliveries.table.open")}</span>
              <span className="sr-only">{t("deliveries.table.openHint")}</span>
            </Th>
            <Th align="end" className={wide}>
              {t("deliveries.table.failed")}
            </Th>
            <Th align="end" className="hidden min-[100rem]:table-cell">
              {t("deliveries.table.complained")}
            </Th>
            <Th align="end" className="hidden min-[120rem]:table-cell">
              {t("deliveries.table.firstEvent")}
            </Th>
            <Th align="end" className="hidden lg:table-cell">
              {t("deliveries.table.lastEvent")}
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const isChosen = chosen.includes(row.id);
            return <DeliveryRow key={row.id} row={row} behind={behind} chosen={isChosen} choosable={isChosen || !full} onChoose={() => choose(row.id)} />;
          })}
        </tbody>
      </Table>
    </div>
  );
}
