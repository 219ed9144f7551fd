import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type BenchBatch, makeBatches } from "@/lib/adapters/sparkpost/testing/make-batches";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { Arrivals, nowMs } from "@/scripts/bench/arrivals";
import type { Bench, Section } from "@/scripts/bench/context";
import { underIngest } from "@/scripts/bench/endless-batches";
import { openBrowser } from "@/scripts/bench/open-browser";
import { openStream } from "@/scripts/bench/open-stream";
import { postBatch } from "@/scripts/bench/post-batches";
import { quantile } from "@/scripts/bench/quantile";
import { atMost, milliseconds, perSecond, type Row, told } from "@/scripts/bench/row";

const probes = 30;
const idle = { leastMs: 400, mostMs: 900 };
const busy = { leastMs: 100, mostMs: 300 };

/** How long after its 200 an event's number stands in a browser that is open on the delivery, and in a stream's frame. */
export const measureLive: Section = async (bench) => {
  const { id } = await declareDelivery(bench.db, { feedId: Number(bench.feed.feedId), key: "live", mode: "efs", validitySeconds: 432_000 });
  const [inFrame, inBrowser] = [new Arrivals(), new Arrivals()];
  const stream = openStream(bench.url, id, (summary) => inFrame.note(summary.counts.relayed, nowMs()));
  const browser = await openBrowser(bench.url, id, inBrowser);
  const observers = [...(browser ? [{ where: "in an open Chromium", arrivals: inBrowser }] : []), { where: "in a stream's frame", arrivals: inFrame }];
  const events = injections(2 * probes, bench.startSeconds);
  try {
    await stream.opened;
    bench.say(`from 200 to the number ${observers.map(({ where }) => where).join(" and ")}: idle`);
    const quiet = await probe(bench, events.slice(0, probes), 0, observers, idle);
    bench.say("the same under full ingest");
    let loaded: number[][] = [];
    const load = await underIngest(bench, "live-load", null, async () => {
      await sleep(1_000);
      loaded = await probe(bench, events.slice(probes), probes, observers, busy);
    });
    return observers
      .flatMap(({ where }, i): Row[] => [
        atMost(`from 200 to the number ${where}, idle, median`, quantile(quiet[i] ?? [], 0.5), 150, milliseconds),
        atMost(`from 200 to the number ${where}, under full ingest, p95`, quantile(loaded[i] ?? [], 0.95), 1_000, milliseconds),
      ])
      .concat(told("… that ingest, until its last 200", perSecond(load.perSecond)));
  } finally {
    stream.close();
    await browser?.close();
  }
};

type Observer = { arrivals: Arrivals };

/** Posts one event at a time and waits until all have seen it. Milliseconds from 200, by observer. */
async function probe(
  bench: Bench,
  batches: BenchBatch[],
  before: number,
  observers: Observer[],
  pause: { leastMs: number; mostMs: number },
): Promise<number[][]> {
  const agent = new Agent({ keepAlive: true });
  const delays: number[][] = observers.map(() => []);
  for (const [i, batch] of batches.entries()) {
    await sleep(pause.leastMs + Math.random() * (pause.mostMs - pause.leastMs));
    while ((await postBatch(bench, batch, agent)) === 503) await sleep(250);
    const answered = nowMs();
    const seen = await Promise.all(observers.map(({ arrivals }) => arrivals.reached(before + i + 1)));
    for (const [o, at] of seen.entries()) delays[o]?.push(Math.max(0, at - answered));
  }
  agent.destroy();
  return delays;
}

/** One new message each. */
function injections(n: number, startSeconds: number): BenchBatch[] {
  const { batches } = makeBatches("live", 3 * n, startSeconds, { perBatch: 1 });
  return batches.filter(({ body }) => body.includes('"type":"injection"')).slice(0, n);
}
