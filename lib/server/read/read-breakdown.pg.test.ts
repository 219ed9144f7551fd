import { beforeAll, describe, expect, test } from "vitest";
import { type Breakdown, type BreakdownBy, breakdown, breakdownDimensions, breakdownParams, opensInto } from "@/lib/contract/breakdown";
import { failureReasonsOfBreakdown } from "@/lib/contract/reasons";
import { type Report, report, reportParams } from "@/lib/contract/report";
import { failedByCauses } from "@/lib/domain/failed-by";
import { database } from "@/lib/server/database";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { readBreakdown } from "./read-breakdown";
import { readFailureReasons } from "./read-failure-reasons";
import { readReport } from "./read-report";
import { deliveriesCsv, statisticsCsv } from "./report-csv";

let id: string;
let now: number;
const began = Math.floor(Date.now() / 1000) - 3_600;

const hard = { type: "bounce", bounce_class: "10", error_code: "550" };
const soft = { type: "bounce", bounce_class: "22", error_code: "452", reason: "452 4.2.2 mailbox full" };
const unknownUser = (person: string) => ({ ...hard, reason: `550 5.1.1 <${person}>: no such user` });

serveOwnDatabase();

beforeAll(async () => {
  const feed = await createFeed(database(), { key: "momentum", format: "sparkpost" });
  const feedId = Number(feed?.feedId);
  await declareDelivery(database(), { feedId, key: "sale", mode: "efs", messagesToSend: 40, validitySeconds: 432_000 });
  const events = [
    ...Array.from({ length: 6 }, (_, i) => to(`o${i}@outlook.com`, { type: "delivery" })),
    ...[0, 1, 2].map((i) => to(`x${i}@outlook.com`, unknownUser(`x${i}@outlook.com`))),
    to("y@hotmail.com", soft),
    ...[0, 1].map((i) => to(`g${i}@gmail.com`, { type: "delivery" })),
    to("z@gmail.com", soft),
    ...Array.from({ length: 4 }, (_, i) => to(`c@corp-${i}.example`, i === 0 ? unknownUser("c@corp-0.example") : { type: "injection" })),
    to("late@corp-1.example", { type: "delivery" }),
    to("late@corp-1.example", { type: "out_of_band", bounce_class: "10", error_code: "550", reason: "550 5.1.1 gone" }),
    to("nobody@corp-2.example", { ...soft, routing_domain: undefined, ip_address: undefined, sending_ip: undefined }),
  ];
  await receiveFeedback(database(), { feed: { id: feedId }, body: Buffer.from(JSON.stringify(events)), batchKey: null, contentEncoding: null });
  while ((await drainInbox(database())).batches > 0);
  const { rows } = await database().query<{ id: number }>("select id from deliveries where key = 'sale'");
  id = String(rows[0]?.id);
  now = Date.now();
});

function to(recipient: string, event: Record<string, unknown>) {
  const host = recipient.slice(recipient.indexOf("@") + 1);
  const rest = { ip_address: "192.0.2.9", routing_domain: `mx.${host}`, sending_ip: "198.51.100.7", ...event };
  return {
    msys: { message_event: { timestamp: String(began), message_id: `m-${recipient}`, rcpt_to: recipient, rcpt_meta: { delivery_id: "sale" }, ...rest } },
  };
}

async function read(by: BreakdownBy, of?: string, more: Record<string, unknown> = {}): Promise<Breakdown> {
  return breakdown.parse(await readBreakdown(id, breakdownParams.parse({ by, ...(of === undefined ? {} : { of }), ...more })));
}

const figures = ({ rows }: Breakdown) => rows.map(({ value, errors }) => [value, errors]);

describe("a delivery's failures", () => {
  test("by provider are those of its domains, the rest in no row", async () => {
    const found = await read("provider");
    expect(figures(found)).toEqual([
      ["microsoft", 4],
      ["google", 1],
    ]);
    expect(found.rows[0]).toMatchObject({ name: "Microsoft Outlook", counts: { delivered: 6, failed: 4 }, contribution: (100 * 4) / 8, breakdown: 40 });
    expect(found.others).toMatchObject({ errors: 3, counts: { relayed: 3, failed: 3 } });
    expect(found.processed).toBe(19);
  });

  test("by domain come with most errors first, then by name, and as many as are asked for", async () => {
    expect(figures(await read("domain"))).toEqual([
      ["outlook.com", 3],
      ["corp-0.example", 1],
      ["corp-1.example", 1],
      ["corp-2.example", 1],
      ["gmail.com", 1],
      ["hotmail.com", 1],
      ["corp-3.example", 0],
    ]);
    const two = await read("domain", undefined, { limit: 2 });
    expect(two).toMatchObject({ rowCount: 7, others: { errors: 4 } });
    expect(await read("domain", undefined, { q: "CORP-" })).toMatchObject({ rowCount: 4, others: { errors: 5 } });
    expect((await read("domain", undefined, { q: "%" })).rows).toEqual([]);
  });

  test("by reason sum up the causes, and say the same as the reasons of the summary", async () => {
    const found = await read("reason");
    expect(found.rows.map(({ name, errors }) => [name, errors])).toEqual([
      ["User unknown", 5],
      ["Mailbox full", 3],
    ]);
    expect(failureReasonsOfBreakdown.parse(found)).toEqual(await readFailureReasons(id));
  });

  test("by reply fold what varies", async () => {
    const { rows } = await read("reply");
    expect(rows[0]).toMatchObject({ errors: 4, counts: null });
    expect(rows[0]?.value).toMatch(/^550 5\.1\.1 .*no such user$/);
  });

  test("of one provider tell why", async () => {
    expect((await read("reason", "provider:microsoft")).rows).toMatchObject([
      { name: "User unknown", errors: 3, contribution: 75, breakdown: (100 * 3) / 19 },
      { name: "Mailbox full", errors: 1, contribution: 25 },
    ]);
    expect(figures(await read("domain", "provider:microsoft"))).toEqual([
      ["outlook.com", 3],
      ["hotmail.com", 1],
    ]);
    expect(figures(await read("provider", "reason:5"))).toEqual([
      ["google", 1],
      ["microsoft", 1],
    ]);
    expect(await read("reason", "provider:nobody")).toMatchObject({ rows: [], whole: { errors: 0 } });
  });
});

test.each(breakdownDimensions.flatMap((of) => [[of, null] as const, ...opensInto[of].map((by) => [by, of] as const)]))(
  "by %s of %s: rows and others are the whole, whatever is shown",
  async (by, of) => {
    const outer = of === null ? null : await read(of);
    for (const value of outer === null ? [null] : outer.rows.filter(({ errors }) => errors > 0).map((row) => row.value)) {
      for (const limit of [1, 50]) {
        const found = await read(by, value === null ? undefined : `${of}:${value}`, { limit });
        for (const cause of failedByCauses) {
          const sum = [...found.rows, found.others].reduce((n, { failedBy }) => n + failedBy[cause], 0);
          expect(sum).toBe(found.whole.failedBy[cause]);
          expect(found.others.failedBy[cause]).toBeGreaterThanOrEqual(0);
        }
        if (value !== null) expect(found.whole.errors).toBe(outer?.rows.find((row) => row.value === value)?.errors);
        else expect(found.whole.errors).toBe(8);
      }
    }
  },
);

test.each([
  ["domain", "split_part(recipient, '@', -1)"],
  ["mx", "h.name"],
  ["ip", "i.name"],
  ["reply", "r.template"],
  ["type", "failed_by::text"],
] as const)("each row by %s counts the messages of the log", async (by, column) => {
  const { rows } = await database().query<{ value: string; n: number }>(
    `select ${column} as value, count(*) as n from delivery_log l left join hosts h on h.id = l.mx_id left join hosts i on i.id = l.ip_id
       left join replies r on r.id = l.reply_id where l.delivery_id = $1 and l.outcome = 'failed' and ${column} is not null group by 1 order by 2 desc, 1`,
    [id],
  );
  const found = await read(by);
  expect(figures(found).filter(([, errors]) => errors !== 0)).toEqual(rows.map(({ value, n }) => [value, n]));
});

test("a dimension that is none, or that does not open into the other, is refused", () => {
  for (const params of [
    { by: "colour" },
    { by: "reply", of: "domain:gmail.com" },
    { by: "domain", of: "reason:x" },
    { by: "domain", of: "type:nice" },
    { of: "" },
  ]) {
    expect(breakdownParams.safeParse(params).success).toBe(false);
  }
});

test("there is no breakdown of a delivery that is not there", async () => {
  expect(await readBreakdown("999999", breakdownParams.parse({ by: "domain" }))).toBeNull();
});

describe("the report of a period", () => {
  const read = async (params: Record<string, unknown> = {}): Promise<Report> =>
    report.parse(await readReport(reportParams.parse({ ...days(), ...params }), now));
  const days = () => ({ from: null, to: null, feed: null });

  test("adds up what became of all messages of the deliveries that began in it", async () => {
    const found = await read();
    expect(found).toMatchObject({ deliveryCount: 1, statistics: { total: { processed: 19, delivered: 8, open: 3, complained: 0 } } });
    expect(found.statistics?.rows[0]).toMatchObject({ value: "outlook.com", processed: 9, delivered: 6, failedBy: { hard: 3 } });
    expect(found.statistics?.deliveries).toMatchObject([{ id, key: "sale", messagesToSend: 40, processed: 19 }]);
    const byProvider = await read({ by: "provider", limit: 1 });
    expect(byProvider.statistics).toMatchObject({ rowCount: 2, rows: [{ value: "microsoft", processed: 10 }], others: { processed: 9 } });
  });

  test("tells each delivery of its messages to one domain or provider alone", async () => {
    const domain = await read({ of: "outlook.com" });
    expect(domain.statistics?.of).toEqual({ value: "outlook.com", name: "outlook.com", deliveryCount: 1 });
    expect(domain.statistics?.deliveries).toMatchObject([{ id, processed: 9, delivered: 6, failedBy: { hard: 3 } }]);
    expect(domain.statistics?.total).toMatchObject({ processed: 19 });
    const provider = await read({ by: "provider", of: "microsoft" });
    expect(provider.statistics).toMatchObject({ of: { name: "Microsoft Outlook" }, deliveries: [{ processed: 10 }] });
    expect((await read({ of: "nowhere.example" })).statistics).toMatchObject({ of: { deliveryCount: 0 }, deliveries: [] });
    expect((await read()).statistics?.of).toBeNull();
  });

  test("leaves out what began at another time, or is of another feed", async () => {
    expect(await read({ from: "2020-01-01", to: "2020-02-01" })).toMatchObject({ deliveryCount: 0, statistics: { rows: [], total: { processed: 0 } } });
    expect(await read({ feed: "999" })).toMatchObject({ deliveryCount: 0 });
  });

  test("is exported whole", async () => {
    const file = await statisticsCsv(reportParams.parse({ ...days(), limit: 1 }), now);
    expect(file?.text.split("\n").slice(0, 2)).toEqual([
      "domain,processed,delivered,open,hard,soft,block,admin,undetermined,late,inferred,complained",
      "outlook.com,9,6,0,3,0,0,0,0,0,0,0",
    ]);
    expect(file?.text).toContain("\n(total),19,8,3,");
    const deliveries = await deliveriesCsv(reportParams.parse(days()), now);
    expect(deliveries?.text.split("\n")[1]).toMatch(/^\d+,sale,sale,efs,.*,40,19,8,3,/);
  });
});
