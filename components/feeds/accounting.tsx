import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatCount } from "@/lib/view/format-number";
import { formatPercent } from "@/lib/view/format-percent";
import type { AccountingRow } from "@/lib/view/prepare-accounting";

/** Every item in exactly one row, and their sum. */
export function Accounting({ rows, items }: { rows: AccountingRow[]; items: number }) {
  return (
    <Table label="What became of the items">
      <thead>
        <tr>
          <Th>Items</Th>
          <Th align="end">Share</Th>
          <Th align="end">Count</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <Td>
              {row.label} <span className="block text-sm text-muted">{row.hint}</span>
            </Td>
            <Td align="end" className="text-muted">
              {formatPercent(row.percent)}
            </Td>
            <Td align="end">{formatCount(row.count)}</Td>
          </tr>
        ))}
        <Tr className="font-semibold">
          <Td>All</Td>
          <Td />
          <Td align="end">{formatCount(items)}</Td>
        </Tr>
      </tbody>
    </Table>
  );
}
