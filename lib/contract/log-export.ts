import * as z from "zod/mini";
import { logFilterParams } from "./log";

export const logExportFormats = ["csv", "ndjson"] as const;
export type LogExportFormat = (typeof logExportFormats)[number];

/**
 * Header of log.csv. Lines end in LF, cells are quoted as RFC 4180 says, and a cell that a spreadsheet would take for a formula begins with an
 * apostrophe. A line of log.ndjson is a row of GET …/log.
 */
export const logCsvHeader = [
  "recipient",
  "outcome",
  "label",
  "attempts",
  "relayedAt",
  "deliveredAt",
  "lastEventAt",
  "reasonCode",
  "reason",
  "reasonType",
  "rule",
  "smtpText",
  "inferred",
  "complained",
  "messageId",
] as const;

/** All columns that an export can be asked for. */
export const logExportColumns = [...logCsvHeader, "failedBy", "domain", "provider", "mx", "ip", "messageKey"] as const;
export type LogExportColumn = (typeof logExportColumns)[number];

const isColumn = (name: string): name is LogExportColumn => (logExportColumns as readonly string[]).includes(name);

/**
 * Search params of GET /api/deliveries/:id/log.csv and log.ndjson: the log's own filters, without paging. `columns`, parted by commas, are those wanted, in
 * their order; lines of NDJSON then hold them flat. With `end` the last line says how many rows there were, so that a part of a file never looks whole.
 */
export const logExportParams = z.extend(logFilterParams, {
  columns: z.catch(
    z.nullable(
      z.pipe(
        z.pipe(
          z.string().check(z.maxLength(1_000)),
          z.transform((names) => [...new Set(names.split(",").filter(isColumn))]),
        ),
        z.transform((columns) => (columns.length === 0 ? null : columns)),
      ),
    ),
    null,
  ),
  end: z.catch(z.nullable(z.stringbool()), null),
});
export type LogExportParams = z.infer<typeof logExportParams>;

/** The line that ends a whole export, asked for with `end`: "# end: 12 rows", or in NDJSON {"end":true,"rows":12}. */
export function exportEnd(format: LogExportFormat, rows: number): string {
  return format === "csv" ? `# end: ${rows} rows\n` : `${JSON.stringify({ end: true, rows })}\n`;
}

/** How many rows an export that ends so has; null if it does not end as a whole one does. */
export function readExportEnd(format: LogExportFormat, tail: string): number | null {
  const found = format === "csv" ? /(?:^|\n)# end: (\d+) rows\n$/.exec(tail) : /(?:^|\n)\{"end":true,"rows":(\d+)\}\n$/.exec(tail);
  return found ? Number(found[1]) : null;
}
