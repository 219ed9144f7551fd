import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { unpackBody } from "@/db/packed-body";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import type { ReplayStatus, StartReplay } from "@/lib/contract/replay";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { advanceReplay } from "./advance-replay";
import { listReplays } from "./list-replays";
import { pauseReplay } from "./pause-replay";
import { planScenario } from "./plan-scenario";
import { listRunningReplays } from "./queries/list-running-replays";
import { ReplayLocks } from "./replay-locks";
import { resumeReplay } from "./resume-replay";
import { runReplays } from "./run-replays";
import { scenarioSource } from "./scenario-source";
import { scenarios } from "./scenarios/scenarios";
import { setReplaySpeed } from "./set-replay-speed";
import { startCapturedReplay } from "./start-captured-replay";
import { startReplay } from "./start-replay";
import { stopReplay } from "./stop-replay";

let own: TestDatabase;
let db: Database;

beforeAll(async () => {
  own = await createTestDatabase();
  db = openDatabase({ url: own.url });
});
afterAll(async () => {
  await db.end();
  await own.drop();
});

const basics: StartReplay = { scenario: "healthy", mode: "efs", messages: 400, seed: 1, speed: 10_000 };

function worker() {
  const stop = new AbortController();
  const taken: unknown[] = [];
  const log = { info: (_: unknown, text: string) => text === "replay taken up" && taken.push(text), error: vi.fn() };
  const ended = Promise.all([runReplays({ db, signal: stop.signal, log: log as never, tickMs: 20 }), drainUntil(stop.signal)]);
  const end = async () => {
    stop.abort();
    await ended;
  };
  return { taken, errors: log.error, end };
}

/** What the rest of a worker does; a replay waits for an inbox that nobody empties. */
async function drainUntil(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) if ((await drainInbox(db)).batches === 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function statusOf(id: string): Promise<ReplayStatus> {
  const found = (await listReplays(db)).rows.find((replay) => replay.id === id);
  if (!found) throw new Error(`no replay ${id}`);
  return found;
}

/** A tick that is under way may still note how far it came: the status once ten ticks have not moved it. */
async function statusOnceStill(id: string): Promise<ReplayStatus> {
  let before: ReplayStatus | undefined;
  return vi.waitFor(
    async () => {
      const [now, seen] = [await statusOf(id), before];
      before = now;
      expect(now).toEqual(seen);
      return now;
    },
    { timeout: 20_000, interval: 200 },
  );
}

async function drainAll(): Promise<void> {
  while ((await drainInbox(db)).batches > 0);
}

async function postedBatches(id: string): Promise<number> {
  const { rows } = await db.query<{ body: Buffer }>("select body from inbox_batches");
  return rows.filter(({ body }) => unpackBody(body).includes(`"delivery_id":"replay-${id}"`)).length;
}

async function clockOf(deliveryId: string | null): Promise<number | null> {
  const { rows } = await db.query<{ at: number | null }>("select clock_at as at from deliveries where id = $1", [deliveryId]);
  return rows[0]?.at ?? null;
}

function sourceOf(id: string, startsAt: string | null, scenario: keyof typeof scenarios = "healthy") {
  return scenarioSource({ id: Number(id), scenario, seed: 1, messages: 400, startsAt: Date.parse(startsAt ?? "") });
}

test("a replay's delivery runs by the replay's clock from the start, so that nothing is overdue before it has begun", async () => {
  const id = await startReplay(db, { ...basics, scenario: "timeouts" }, Date.now());
  const { deliveryId, startsAt } = await statusOf(id);
  expect(await clockOf(deliveryId)).toBe(Date.parse(startsAt ?? ""));
  await stopReplay(db, { id: Number(id) });
});

test("a replay runs to its end: every item sent, the counts as laid out, nothing in the future, the clock given back", async () => {
  const id = await startReplay(db, basics, Date.now());
  const { taken, errors, end } = worker();
  await vi.waitFor(async () => expect((await statusOf(id)).state).toBe("done"), 20_000);
  await end();
  await drainAll();
  const status = await statusOf(id);
  expect(status).toMatchObject({ sentItems: status.totalItems, clockAt: status.endsAt });
  expect(Date.parse(status.endsAt ?? "")).toBeLessThanOrEqual(Date.now());
  expect(await clockOf(status.deliveryId)).toBeNull();
  expect(taken).toHaveLength(1);
  expect(errors).not.toHaveBeenCalled();
  const { plan } = planScenario(scenarios.healthy, 1, 400);
  const delivered = Array.from({ length: plan.length }, (_, i) => plan.itemAt(i)).filter(({ type }) => type === "delivery").length;
  const { rows } = await db.query("select outcome, count(*) as n from delivery_log where delivery_id = $1 group by outcome order by outcome", [
    status.deliveryId,
  ]);
  expect(rows).toEqual([
    { outcome: "delivered", n: delivered },
    { outcome: "failed", n: 400 - delivered },
  ]);
});

test("a crash between posting and noting it posts the same batches again, and they count once", async () => {
  const id = await startReplay(db, { ...basics, speed: 600 }, Date.now());
  const source = sourceOf(id, (await statusOf(id)).startsAt);
  const row = async () => (await listRunningReplays(db)).find((replay) => String(replay.id) === id);
  const crashing = new Proxy(db, {
    get(target, name) {
      if (name !== "query") return Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name);
      return (query: { name?: string }, values?: unknown[]) =>
        query.name === "save-replay-progress" ? Promise.reject(new Error("killed")) : target.query(query as never, values as never);
    },
  });
  for (let tick = 0; tick < 60; tick++) {
    const replay = await row();
    if (!replay) break;
    const step = { replay, source, deltaMs: 1_000, nowMs: Date.now() };
    if (tick % 2 === 0) await expect(advanceReplay(crashing, step)).rejects.toThrow("killed");
    else await advanceReplay(db, { ...step, deltaMs: 1_300 });
  }
  expect((await statusOf(id)).state).toBe("done");
  expect(await postedBatches(id)).toBe(source.batchCount);
});

test("of two workers one runs a replay, and the other takes over when it ends", async () => {
  const id = await startReplay(db, { ...basics, speed: 600 }, Date.now());
  const [one, other] = [worker(), worker()];
  await vi.waitFor(async () => expect((await statusOf(id)).sentItems).toBeGreaterThan(0), 10_000);
  expect([...one.taken, ...other.taken]).toHaveLength(1);
  await (one.taken.length > 0 ? one : other).end();
  await setReplaySpeed(db, { id: Number(id), speed: 10_000 });
  await vi.waitFor(async () => expect((await statusOf(id)).state).toBe("done"), 40_000);
  expect([...one.taken, ...other.taken]).toHaveLength(2);
  await Promise.all([one.end(), other.end()]);
  expect(await postedBatches(id)).toBe(sourceOf(id, (await statusOf(id)).startsAt).batchCount);
});

test("a worker that lost its connection holds nothing any more", async () => {
  const [one, other] = [new ReplayLocks(db), new ReplayLocks(db)];
  expect([await one.tryTake(901), await other.tryTake(901)]).toEqual([true, false]);
  await db.query(
    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 901 and database = (select oid from pg_database where datname = current_database())",
  );
  await one.check();
  expect(one.holds(901)).toBe(false);
  await vi.waitFor(async () => expect(await other.tryTake(901)).toBe(true), 10_000);
  one.close();
  other.close();
});

test("pause holds the clock, resume goes on, speed changes on the way, stop keeps what was sent", async () => {
  const id = await startReplay(db, { ...basics, scenario: "timeouts", speed: 600 }, Date.now());
  const { end } = worker();
  await vi.waitFor(async () => expect((await statusOf(id)).sentItems).toBeGreaterThan(0), 10_000);
  expect(await pauseReplay(db, { id: Number(id) })).toBe(true);
  const paused = await statusOnceStill(id);
  expect(await statusOf(id)).toEqual({ ...paused, state: "paused" });
  expect(await clockOf(paused.deliveryId)).toBe(Date.parse(paused.clockAt ?? ""));
  expect(await setReplaySpeed(db, { id: Number(id), speed: 10_000 })).toBe(true);
  expect(await resumeReplay(db, { id: Number(id) })).toBe(true);
  await vi.waitFor(async () => expect(Date.parse((await statusOf(id)).clockAt ?? "")).toBeGreaterThan(Date.parse(paused.clockAt ?? "") + 3_600_000), 10_000);
  expect(await stopReplay(db, { id: Number(id) })).toBe(true);
  await end();
  const stopped = await statusOf(id);
  expect(stopped.state).toBe("stopped");
  expect(await clockOf(stopped.deliveryId)).toBeNull();
  expect(await resumeReplay(db, { id: Number(id) })).toBe(false);
  expect(await setReplaySpeed(db, { id: Number(id), speed: 1 })).toBe(false);
});

test("a stream nobody declared runs live at 1x, and its delivery is found once the feed has named it", async () => {
  const id = await startReplay(db, { ...basics, scenario: "steady", messages: 50, speed: 1 }, Date.now());
  const { end } = worker();
  await vi.waitFor(async () => expect((await statusOf(id)).sentItems).toBeGreaterThan(0), 10_000);
  await vi.waitFor(async () => expect((await statusOf(id)).deliveryId).not.toBeNull(), 10_000);
  const status = await statusOf(id);
  expect(await clockOf(status.deliveryId)).toBeNull();
  expect(Date.parse(status.clockAt ?? "")).toBeLessThanOrEqual(Date.now());
  await stopReplay(db, { id: Number(id) });
  await end();
});

test("a replay waits while nobody empties the inbox", async () => {
  const id = await startReplay(db, { ...basics, messages: 5_000 }, Date.now());
  const stop = new AbortController();
  const ended = runReplays({ db, signal: stop.signal, log: { info: vi.fn(), error: vi.fn() } as never, tickMs: 20 });
  await vi.waitFor(async () => expect(await postedBatches(id)).toBeGreaterThanOrEqual(400), 20_000);
  const waiting = await statusOnceStill(id);
  expect(await statusOf(id)).toEqual(waiting);
  expect(waiting.state).toBe("running");
  stop.abort();
  await ended;
  await stopReplay(db, { id: Number(id) });
  await drainAll();
});

test("a captured file is posted in its order with its own times", async () => {
  const item = (seconds: number, type: string) => ({
    msys: { message_event: { type, timestamp: String(1_760_000_000 + seconds), message_id: "c1", rcpt_to: "ada@gmail.example", campaign_id: "From a file" } },
  });
  const file = new TextEncoder().encode([item(0, "injection"), item(90, "delivery")].map((line) => JSON.stringify(line)).join("\n"));
  const started = await startCapturedReplay(db, { name: "capture.json", format: "sparkpost", speed: 600, file });
  if (!started.ok) throw new Error(started.message);
  const { end } = worker();
  await vi.waitFor(async () => expect((await statusOf(started.id)).state).toBe("done"), 10_000);
  await end();
  await drainAll();
  const { rows } = await db.query<{ at: number }>(
    `select to_timestamp((fact::json ->> 1)::bigint / 1000.0) as at
     from delivery_log l join deliveries d on d.id = l.delivery_id, unnest(string_to_array(l.facts, E'\\n')) as fact
     where d.key = 'From a file' order by 1`,
  );
  expect(rows.map(({ at }) => at)).toEqual([1_760_000_000_000, 1_760_000_090_000]);
});

test("a replay whose file is gone fails and says so", async () => {
  const file = new TextEncoder().encode('{"msys":{"message_event":{"type":"delivery","timestamp":"1760000000","message_id":"m","rcpt_to":"a@b.example"}}}');
  const started = await startCapturedReplay(db, { name: "lost.json", format: "sparkpost", speed: 1, file });
  if (!started.ok) throw new Error(started.message);
  await db.query("update replays set captured = null where id = $1", [started.id]);
  const { end } = worker();
  await vi.waitFor(async () => expect(await statusOf(started.id)).toMatchObject({ state: "failed", error: "file-gone" }), 10_000);
  await end();
});
