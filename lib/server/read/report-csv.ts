import { mostReported, type Report, type ReportParams, type Statistics } from "@/lib/contract/report";
import { failedByCauses } from "@/lib/domain/failed-by";
import { csvOf } from "@/lib/server/http/csv";
import { readReport } from "./read-report";

/** More domains than any report has. */
const everyRow = 1_000_000;

export type ReportFile = { filename: string; text: string };

/** Every domain or provider of the report, what is in no row, and the total; null where too many deliveries began. */
export async function statisticsCsv(params: ReportParams, now: number): Promise<ReportFile | null> {
  const report = await readReport({ ...params, limit: everyRow }, now);
  if (report.statistics === null) return null;
  const { rows, others, total } = report.statistics;
  const rest = others.processed + others.complained === 0 ? [] : [["(others)", ...figuresOf(others)]];
  const lines = [...rows.map((row) => [row.name, ...figuresOf(row)]), ...rest, ["(total)", ...figuresOf(total)]];
  return { filename: nameOf(report, report.by), text: csvOf([report.by, ...figureNames], lines) };
}

/** Every delivery of the report; null where too many began. */
export async function deliveriesCsv(params: ReportParams, now: number): Promise<ReportFile | null> {
  const report = await readReport({ ...params, limit: 1 }, now, mostReported);
  if (report.statistics === null) return null;
  const lines = report.statistics.deliveries.map((each) => [each.id, each.key, each.label, each.mode, each.startedAt, each.messagesToSend, ...figuresOf(each)]);
  return { filename: nameOf(report, "deliveries"), text: csvOf(["id", "key", "label", "mode", "startedAt", "messagesToSend", ...figureNames], lines) };
}

const figureNames = ["processed", "delivered", "open", ...failedByCauses, "complained"] as const;

function figuresOf({ processed, delivered, open, failedBy, complained }: Statistics): number[] {
  return [processed, delivered, open, ...failedByCauses.map((cause) => failedBy[cause]), complained];
}

function nameOf({ from, to }: Report, what: string): string {
  const lastDay = new Date(Date.parse(to) - 1).toISOString().slice(0, 10);
  return `aftersend-${what}-${from.slice(0, 10)}-to-${lastDay}.csv`;
}
