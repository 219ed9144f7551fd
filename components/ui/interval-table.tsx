import { FillingMark } from "./filling-mark";
import { Instant } from "./instant";
import { Table, Td, Th, Tr } from "./table";

type IntervalTableProps = {
  label: string;
  /** Heads the column of instants. */
  interval: string;
  columns: readonly string[];
  /** Oldest first; shown the other way round. */
  rows: readonly { key: string; at: string; figures: readonly string[]; filling?: boolean }[];
};

/** The figures behind a chart, an interval a row. */
export function IntervalTable({ label, interval, columns, rows }: IntervalTableProps) {
  return (
    <Table scrolls="both" label={label} className="text-sm">
      <thead>
        <tr>
          <Th>{interval}</Th>
          {columns.map((column) => (
            <Th key={column} align="end">
              {column}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.toReversed().map(({ key, at, figures, filling }) => (
          <Tr key={key}>
            <Td className="py-1">
              <Instant at={at} />
              {filling ? <FillingMark /> : null}
            </Td>
            {columns.map((column, index) => (
              <Td key={column} align="end" className="py-1">
                {figures[index]}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
