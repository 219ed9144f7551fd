import { describe, expect, test } from "vitest";
import type * as contract from "@/lib/contract/share";
import { database } from "@/lib/server/database";
import { correctDelivery } from "@/lib/server/deliveries/correct-delivery";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { admit } from "./admit";
import { readShare } from "./read-share";
import { haveDelivery, makeShare as makeShareOf } from "./testing/delivery";

const made = haveDelivery();
const makeShare = (input: Partial<contract.CreateShareInput> = {}) => makeShareOf(made.deliveryId, input);

async function readOpen(token: string) {
  const admission = await admit(token, undefined, Date.now());
  if (admission.type !== "open") throw new Error(admission.type);
  const report = await readShare(admission.share);
  if (!report) throw new Error("no report");
  return report;
}

describe("what a link shows", () => {
  test("sums, and no address anywhere", async () => {
    const report = await readOpen((await makeShare()).token);
    expect(report).toMatchObject({
      live: true,
      headline: { declared: false, finalAt: null },
      counts: { messagesToSend: 113, failed: 14, delivered: 99 },
      reasons: { total: 14 },
    });
    expect(JSON.stringify(report)).not.toMatch(/@|person\d/);
  });

  test("a domain of one person is in no row, nor is the rest it could be taken from", async () => {
    const { providers } = await readOpen((await makeShare()).token);
    expect(providers?.rows.map(({ name }) => name)).toEqual(["Google Gmail", "big.example"]);
    expect(JSON.stringify(providers)).not.toMatch(/solo|mid/);
    for (const { delivered, open, failed } of [...(providers?.rows ?? []), ...(providers?.other ? [providers.other] : [])]) {
      expect([delivered % 10, open % 10, failed % 10]).toEqual([0, 0, 0]);
    }
  });

  test("the sections that were chosen, however it is asked", async () => {
    const report = await readOpen((await makeShare({ sections: ["headline"] })).token);
    expect(report.headline).not.toBeNull();
    for (const section of ["counts", "closing", "throughput", "reasons", "providers", "comparison", "period"] as const) expect(report[section]).toBeNull();
  });

  test("nothing of a delivery that is smaller than the smallest group", async () => {
    const report = await readOpen((await makeShare({ smallestGroup: 200 })).token);
    expect(report).toMatchObject({ withheld: true, headline: null, counts: null, closing: null, reasons: null, providers: null });
  });

  test("neither the subject nor the sender, of whatever it is", async () => {
    await correctDelivery(database(), { id: Number(made.deliveryId), subject: "Unshared subject", sender: "Unshared sender" });
    const other = await declareDelivery(database(), { feedId: made.feedId, key: "beside", mode: "efs", validitySeconds: 60, subject: "Unshared subject" });
    const [from, to] = [new Date(Date.now() - 86_400_000).toISOString(), new Date().toISOString()];
    const subjects: contract.CreateShareInput["subject"][] = [
      { kind: "delivery", deliveryId: made.deliveryId },
      { kind: "comparison", deliveryIds: [made.deliveryId, other.id] },
      { kind: "period", from, to },
    ];
    for (const subject of subjects) {
      const report = await readOpen((await makeShare({ subject })).token);
      expect(report.kind).toBe(subject.kind);
      expect(JSON.stringify(report)).not.toContain("Unshared");
    }
  });

  test("a frozen one stays as it was", async () => {
    const declared = await declareDelivery(database(), { feedId: made.feedId, key: "frozen", mode: "efs", messagesToSend: 50, validitySeconds: 432_000 });
    const { token } = await makeShare({ subject: { kind: "delivery", deliveryId: String(declared.id) }, frozenAt: "now" });
    await database().query("update deliveries set label = 'changed', target = 70 where id = $1", [declared.id]);
    expect(await readOpen(token)).toMatchObject({ live: false, title: "frozen", headline: { declared: true }, counts: { messagesToSend: 50 } });
  });

  test("one that is frozen at an instant is of what had happened by then", async () => {
    const { rows } = await database().query<{ at: number }>("select first_event_at + interval '1 minute' as at from deliveries where id = $1", [
      made.deliveryId,
    ]);
    const frozenAt = new Date(Math.ceil((rows[0]?.at ?? 0) / 60_000) * 60_000).toISOString();
    const report = await readOpen((await makeShare({ frozenAt })).token);
    expect(report).toMatchObject({ live: false, asOf: frozenAt });
    expect(report.counts?.delivered).toBeGreaterThan(10);
    expect(report.counts?.delivered).toBeLessThan(99);
    expect(report.reasons?.total).toBe(report.counts?.failed);
    for (const { at } of [...(report.closing?.points ?? []), ...(report.throughput?.points ?? [])]) expect(at <= frozenAt).toBe(true);
  });

  test("none is frozen at an instant that is still to come", async () => {
    const frozenAt = new Date(Date.now() + 3_600_000).toISOString();
    await expect(makeShare({ frozenAt })).rejects.toThrow("Nothing is known yet");
  });

  test("a comparison and a period are of what they were made for", async () => {
    const comparison = await readOpen((await makeShare({ subject: { kind: "comparison", deliveryIds: [made.deliveryId, made.deliveryId] } })).token);
    expect(comparison.comparison?.map((row) => row.figures?.counts.delivered)).toEqual([99, 99]);
    expect(comparison.curves?.map(({ title }) => title)).toEqual(["autumn", "autumn"]);
    const [curve] = comparison.curves ?? [];
    expect(curve?.closing?.points.at(-1)?.atLeast).toBeGreaterThan(50);
    const from = new Date(Date.now() - 86_400_000).toISOString();
    const to = new Date(Date.now() + 86_400_000).toISOString();
    const period = await readOpen((await makeShare({ subject: { kind: "period", from, to } })).token);
    expect(period).toMatchObject({ counts: { delivered: 99 }, period: { deliveries: 1, otherDeliveries: 0 } });
    const before = await readOpen((await makeShare({ subject: { kind: "period", from: "2020-01-01T00:00:00Z", to: from } })).token);
    expect(before.withheld).toBe(true);
  });
});

test("a period of more deliveries than are added up says how many it leaves out", async () => {
  await database().query(
    `insert into deliveries (key, label, mode, keyed_by, target, requested_validity_seconds, feed_id, first_event_at)
     select 'many-' || n, 'many ' || n, 'efs', 'recipient', 20, 3600, $1, timestamptz '2024-05-01' + n * interval '1 minute' from generate_series(1, 1007) n`,
    [made.feedId],
  );
  const period = async (from: string) => readOpen((await makeShare({ subject: { kind: "period", from, to: "2024-06-01T00:00:00Z" } })).token);
  expect(await period("2024-05-01T00:00:00Z")).toMatchObject({ leftOut: 7, period: { deliveries: 1_000 }, counts: { messagesToSend: 20_000 } });
  expect(await period("2024-05-01T00:08:00Z")).toMatchObject({ leftOut: 0, period: { deliveries: 1_000 } });
  await database().query("delete from deliveries where key like 'many-%'");
});

describe("curves of a comparison", () => {
  const deliveryIds = () => [made.deliveryId, made.deliveryId];

  test("are told if they were chosen, and not of a delivery that is too small", async () => {
    const subject = { kind: "comparison" as const, deliveryIds: deliveryIds() };
    const without = await readOpen((await makeShare({ subject, sections: ["comparison"] })).token);
    expect([without.comparison?.length, without.curves]).toEqual([2, null]);
    const alone = await readOpen((await makeShare({ subject, sections: ["curves"] })).token);
    expect([alone.comparison, alone.curves?.length]).toEqual([null, 2]);
    const small = await readOpen((await makeShare({ subject, smallestGroup: 200 })).token);
    expect(small.curves?.map(({ closing }) => closing)).toEqual([null, null]);
  });

  test("move by the smallest group at least", async () => {
    const { curves } = await readOpen((await makeShare({ subject: { kind: "comparison", deliveryIds: deliveryIds() }, smallestGroup: 20 })).token);
    const landed = (curves?.[0]?.closing?.points ?? []).map(({ atLeast }) => Math.round((atLeast * 113) / 100));
    expect(landed.length).toBeGreaterThan(0);
    for (const n of landed) expect(n % 20).toBe(0);
  });

  test("end at the instant that they are frozen at", async () => {
    const { rows } = await database().query<{ at: number }>("select first_event_at + interval '1 minute' as at from deliveries where id = $1", [
      made.deliveryId,
    ]);
    const frozenAt = new Date(Math.ceil((rows[0]?.at ?? 0) / 60_000) * 60_000).toISOString();
    const { curves } = await readOpen((await makeShare({ subject: { kind: "comparison", deliveryIds: deliveryIds() }, frozenAt })).token);
    const points = curves?.[0]?.closing?.points ?? [];
    expect(points.length).toBeGreaterThan(0);
    for (const { at } of points) expect(at <= frozenAt).toBe(true);
  });
});
