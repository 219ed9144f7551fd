import { beforeAll, describe, expect, test } from "vitest";
import { type LogParams, type LogRow, logParams, logRow } from "@/lib/contract/log";
import { type LogExportParams, logCsvHeader, logExportParams, readExportEnd } from "@/lib/contract/log-export";
import type { Mode } from "@/lib/domain/mode";
import { thisMachine, type Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { exportLog } from "./export-log";
import { readLog } from "./read-log";

const ids: Record<Mode, string> = { efs: "", relay: "" };

serveOwnDatabase();

beforeAll(async () => {
  const feed = await createFeed(database(), { key: "momentum", format: "sparkpost" });
  const feedId = Number(feed?.feedId);
  for (const mode of ["efs", "relay"] as const) {
    const { id } = await declareDelivery(database(), { feedId, key: `Été "${mode}", 1/2`, mode, validitySeconds: 432_000 });
    ids[mode] = id;
    const body = Buffer.from(JSON.stringify(items(`Été "${mode}", 1/2`)));
    await receiveFeedback(database(), { feed: { id: feedId }, body, batchKey: mode, contentEncoding: null });
  }
  while ((await drainInbox(database())).batches > 0);
});

const nasty = ['=HYPERLINK("http://x")', "+1", "-1", "@sum", "\tx", "\rx", '"quoted", and\r\ntwo lines', "plain", "5.1.1 ünïcode \\. \\N"];

function items(deliveryId: string) {
  const at = Math.floor(Date.now() / 1000) - 3_600;
  const event = (type: string, recipient: string, second: number, more = {}) => ({
    msys: {
      message_event: { type, timestamp: `${at + second}.25`, message_id: `-${recipient}`, rcpt_to: recipient, rcpt_meta: { delivery_id: deliveryId }, ...more },
    },
  });
  const refused = { bounce_class: "10", error_code: "550", num_retries: "2" };
  return [
    ...nasty.map((reason, i) => event("bounce", `refused${i}@example.com`, i, { ...refused, reason })),
    event("injection", "=1+1@example.com", 0),
    event("delivery", "=1+1@example.com", 9),
    event("injection", "relayed@example.com", 0),
    event("delay", "deferred@example.com", 3, { bounce_class: "22", error_code: "452", reason: "452 4.2.2 full" }),
    event("delivery", "late@example.com", 4),
    event("out_of_band", "late@example.com", 60, { ...refused, reason: "550 gone" }),
    event("delivery", "angry@example.com", 4),
    event("spam_complaint", "angry@example.com", 70),
    event("bounce", "timed-out@example.com", 90, { bounce_class: "24", reason: "timed out" }),
    event("bounce", "odd@example.com", 90, { bounce_class: "51", reason: "odd" }),
  ];
}

const everything = logParams.parse({ limit: 500 });

const wholeExport = logExportParams.parse({});

async function exported(mode: Mode, format: "csv" | "ndjson", params: LogExportParams = wholeExport, viewer: Viewer = thisMachine): Promise<string> {
  const result = await exportLog(ids[mode], { viewer, format, params, signal: new AbortController().signal });
  if (!result.ok) throw new Error(result.message);
  const chunks: Uint8Array[] = [];
  for await (const chunk of result.chunks) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function pageOf(mode: Mode, params: LogParams = everything): Promise<LogRow[]> {
  return (await readLog(ids[mode], params, thisMachine))?.rows ?? [];
}

describe.each(["efs", "relay"] as const)("the log of a delivery in %s mode", (mode) => {
  test("as CSV says what its pages say, and nothing that a spreadsheet would run", async () => {
    const [header, ...lines] = parseCsv(await exported(mode, "csv"));
    expect(header).toEqual([...logCsvHeader]);
    const shown = await pageOf(mode);
    expect(shown.length).toBeGreaterThan(15);
    expect(lines.map(normalised).sort()).toEqual(shown.map(cellsOf).map(normalised).sort());
    expect(lines.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
  });

  test("as JSON lines is its rows", async () => {
    const text = await exported(mode, "ndjson");
    const rows = text
      .split("\n")
      .slice(0, -1)
      .map((line) => logRow.parse(JSON.parse(line)));
    expect(rows.map(wholeMilliseconds).sort(byKey)).toEqual((await pageOf(mode)).sort(byKey));
  });
});

test.each([
  { outcome: "failed" },
  { failedBy: "late" },
  { reason: "1" },
  { complained: "true" },
  { complained: "false" },
  { q: "REFUSED1" },
  { q: "nobody" },
  { domain: "example.com" },
  { domain: "nowhere.example" },
  { attempts: "2-" },
  { from: "2020-01-01T00:00:00Z", outcome: "failed" },
  { to: "2020-01-01T00:00:00Z" },
  { mx: "nowhere.example" },
  { q: "refused1@example.com", exact: "true" },
])("the filter %o takes the rows that the log takes", async (filter) => {
  const params = logParams.parse({ ...filter, limit: 500 });
  const [, ...lines] = parseCsv(await exported("efs", "csv", logExportParams.parse(filter)));
  expect(lines.map(normalised).sort()).toEqual((await pageOf("efs", params)).map(cellsOf).map(normalised).sort());
});

test("the columns are those asked for, in their order, in either format", async () => {
  const params = logExportParams.parse({ columns: "domain,recipient,mx,failedBy", q: "refused1" });
  expect(parseCsv(await exported("efs", "csv", params))).toEqual([
    ["domain", "recipient", "mx", "failedBy"],
    ["example.com", "refused1@example.com", "", "hard"],
  ]);
  expect(JSON.parse(await exported("efs", "ndjson", params))).toEqual({ domain: "example.com", recipient: "refused1@example.com", mx: null, failedBy: "hard" });
});

test.each(["csv", "ndjson"] as const)("a whole %s file says at its end how many rows it has", async (format) => {
  const text = await exported("efs", format, logExportParams.parse({ end: "true" }));
  expect(readExportEnd(format, text)).toBe((await pageOf("efs")).length);
});

test.each(["csv", "ndjson"] as const)("whoever does not see addresses finds none in a %s file", async (format) => {
  const stranger: Viewer = { role: "viewer", userId: "7", name: "Vic", showsAddresses: false };
  for (const columns of [undefined, "recipient,smtpText,messageId"]) {
    const text = await exported("efs", format, logExportParams.parse({ columns }), stranger);
    expect(text).toContain("l•••@example.com");
    expect(text).not.toMatch(/late@|refused\d|deferred@/);
  }
});

test("a delivery that is not there is an answer, not a failure", async () => {
  for (const id of ["999999", "x", "0"]) {
    expect(await exportLog(id, { viewer: thisMachine, format: "csv", params: wholeExport, signal: new AbortController().signal })).toMatchObject({
      ok: false,
      code: "not-found",
    });
  }
});

function cellsOf(row: LogRow): string[] {
  const cells = [row.recipient, row.outcome, row.label, row.attempts, row.relayedAt, row.deliveredAt, row.lastEventAt, row.reason?.code, row.reason?.name];
  const more = [row.reason?.type, row.reason?.ruleId, row.reason?.text, row.inferred, row.complained, row.messageId];
  return [...cells, ...more].map((cell) => String(cell ?? "")).map((cell) => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell));
}

/** Postgres leaves out zeros at the end of a second's fraction. */
function normalised(cells: string[]): string {
  return JSON.stringify(cells.map((cell) => (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(cell) ? new Date(cell).toISOString() : cell)));
}

function wholeMilliseconds(row: LogRow): LogRow {
  const iso = (instant: string | null) => instant && new Date(instant).toISOString();
  return { ...row, relayedAt: iso(row.relayedAt), deliveredAt: iso(row.deliveredAt), lastEventAt: iso(row.lastEventAt) };
}

function byKey(a: LogRow, b: LogRow): number {
  return a.messageKey < b.messageKey ? -1 : 1;
}

/** RFC 4180, §2. */
function parseCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\n\r]*))(,|\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = "", end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error("not CSV");
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\n") lines.push([]);
  }
  return lines.slice(0, -1);
}
