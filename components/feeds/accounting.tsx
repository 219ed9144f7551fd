"use client";

import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { AccountingRow } from "@/lib/view/prepare-accounting";

/** Every item in exactly one row, and their sum. */
export function Accounting({ rows, items }: { rows: AccountingRow[]; items: number }) {
  const { t, count, percent } = useWording();
  return (
    <Table label={t("feeds.became")}>
      <thead>
        <tr>
          <Th>{t("feeds.items")}</Th>
          <Th align="end">{t("feeds.share")}</Th>
          <Th align="end">{t("feeds.count")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <Td>
              {row.label} <span className="block text-sm text-muted">{row.hint}</span>
            </Td>
            <Td align="end" className="text-muted">
              {percent(row.percent)}
            </Td>
            <Td align="end">{count(row.count)}</Td>
          </tr>
        ))}
        <Tr className="font-semibold">
          <Td>{t("feeds.total")}</Td>
          <Td />
          <Td align="end">{count(items)}</Td>
        </Tr>
      </tbody>
    </Table>
  );
}
