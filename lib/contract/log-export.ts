import { logFilterParams } from "./log";

/** Search params of GET /api/deliveries/:id/log.csv and log.ndjson: the log's own filters, without paging. */
export const logExportParams = logFilterParams;

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
