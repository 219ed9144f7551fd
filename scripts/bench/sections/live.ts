import { setTimeout as sleep } from "node:timers/promises";
import { type BenchBatch, makeBatches } from "@/lib/adapters/sparkpost/testing/make-batches";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { Arrivals, nowMs } from "@/scripts/bench/arrivals";
import type { Section } from "@/scripts/bench/context";
import { underIngest } from "@/scripts/bench/endless-batches";
import { openBrowser } from "@/scripts/bench/open-browser";
import { openStream } from "@/scripts/bench/open-stream";
import { postProbes } from "@/scripts/bench/post-probes";
import { quantile } from "@/scripts/bench/quantile";
import { atMost, milliseconds, perSecond, type Row, told } from "@/scripts/bench/row";

const probes = 30;
const idle = { leastPauseMs: 400, mostPauseMs: 900 };
const busy = { leastPauseMs: 200, mostPauseMs: 500 };
/** The ingest goes on for as long at most until the last probe is seen. */
const mostWaitMs = 5_000;

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
    const numbers = observers.map(({ arrivals }) => arrivals);
    const quiet = await (await postProbes(bench, { batches: events.slice(0, probes), before: 0, ...idle }, numbers)).delays;
    bench.say("the same under full ingest");
    let delays: Promise<number[][]> = Promise.resolve([]);
    const load = await underIngest(bench, "live-load", null, async () => {
      await sleep(1_000);
      ({ delays } = await postProbes(bench, { batches: events.slice(probes), before: probes, ...busy }, numbers));
      await Promise.race([delays, sleep(mostWaitMs)]);
    });
    const loaded = await delays;
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

/** One new message each. */
function injections(n: number, startSeconds: number): BenchBatch[] {
  const { batches } = makeBatches("live", 3 * n, startSeconds, { perBatch: 1 });
  return batches.filter(({ body }) => body.includes('"type":"injection"')).slice(0, n);
}
