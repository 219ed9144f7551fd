"use client";

import { Instant } from "@/components/ui/instant";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { FeedDetail } from "@/lib/contract/feed";
import { accountingKeys } from "@/lib/view/prepare-accounting";
import type { Wording } from "@/lib/view/wording";

const wide = "hidden sm:table-cell";

/** The latest batches and what became of their items. */
export function BatchesTable({ batches }: { batches: FeedDetail["recentBatches"] }) {
  const w = useWording();
  const { t, count } = w;
  if (batches.length === 0) return <p className="py-6 text-center text-muted">{t("feeds.noBatch")}</p>;
  return (
    <Table scrolls="both" label={t("feeds.recent")}>
      <thead>
        <tr>
          <Th>{t("feeds.received")}</Th>
          <Th align="end" className={wide}>
            {t("feeds.items")}
          </Th>
          <Th align="end">{t("feeds.accepted")}</Th>
          <Th align="end">{t("feeds.other")}</Th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <Tr key={batch.batchId}>
            <Td className="py-1.5">
              <Instant at={batch.receivedAt} style="day-second" />
            </Td>
            <Td align="end" className={`py-1.5 ${wide}`}>
              {count(batch.items)}
            </Td>
            {batch.state === "queued" ? (
              <Td colSpan={2} align="end" className="py-1.5 text-muted">
                {t("feeds.waiting")}
              </Td>
            ) : (
              <>
                <Td align="end" className="py-1.5">
                  {count(batch.accepted)}
                </Td>
                <Td align="end" className="py-1.5 text-muted">
                  {otherWords(batch, w)}
                </Td>
              </>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function otherWords(batch: FeedDetail["recentBatches"][number], { t }: Wording): string {
  const told = { repeated: batch.repeated, ignored: batch.ignored, unmatched: batch.unmatched, rejected: batch.rejectedTotal };
  const words = accountingKeys.flatMap((key) => (key === "accepted" || told[key] === 0 ? [] : [t(`feeds.others.${key}`, { count: told[key] })]));
  return words.length === 0 ? "–" : words.join(", ");
}
