import { setTimeout as sleep } from "node:timers/promises";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { Arrivals, nowMs } from "@/scripts/bench/arrivals";
import type { Section } from "@/scripts/bench/context";
import { underIngest } from "@/scripts/bench/endless-batches";
import { growth } from "@/scripts/bench/memory";
import { type OpenStream, openStream } from "@/scripts/bench/open-stream";
import { quantile } from "@/scripts/bench/quantile";
import { atMost, factor, mebibytes, milliseconds, perSecond, told } from "@/scripts/bench/row";

/** A pace that can be kept for long: what is measured is the watching. */
const eventsPerSecond = 10_000;
const flat = 1.1;

/** Many viewers of one delivery while it is being reported on. */
export const measureViewers: Section = async (bench) => {
  const { viewers, watchSeconds } = bench.options;
  const { id } = await declareDelivery(bench.db, { feedId: Number(bench.feed.feedId), key: "watched", mode: "efs", validitySeconds: 432_000 });
  const arrivals = Array.from({ length: viewers }, () => new Arrivals());
  const streams: OpenStream[] = [];
  bench.say(`${viewers} viewers of one delivery for ${watchSeconds} s, at ${eventsPerSecond} events a second`);
  try {
    for (const one of arrivals) {
      const stream = openStream(bench.url, id, (summary) => one.note(summary.messagesToSend.seen, nowMs()));
      streams.push(stream);
      await stream.opened;
    }
    const mark = bench.memory.samples.length;
    const load = await underIngest(bench, "watched", eventsPerSecond, () => sleep(watchSeconds * 1000));
    const held = bench.memory.samples.slice(mark);
    await sleep(1_000);
    const spreads = spreadsOf(arrivals);
    return [
      told(`${viewers} viewers of one delivery for ${watchSeconds} s: numbers shown, at events`, `${spreads.length}, ${perSecond(load.perSecond)}`),
      atMost("… between the first and the last viewer to see a number, p95", quantile(spreads, 0.95), 1_000, milliseconds),
      atMost("… at most", quantile(spreads, 1), 1_000, milliseconds),
      atMost("… memory in the last third of the time, of that in the second", growth(held), flat, factor),
      told("… memory of web and worker meanwhile, at most", mebibytes(Math.max(...held))),
    ];
  } finally {
    for (const stream of streams) stream.close();
  }
};

/** For each number that the first viewer saw: how long it took until all had seen it, or a later one. */
function spreadsOf(arrivals: readonly Arrivals[]): number[] {
  const [first] = arrivals;
  const last = Math.min(...arrivals.map(({ steps }) => steps.at(-1)?.n ?? 0));
  return (first?.steps ?? [])
    .filter(({ n }) => n > 0 && n <= last)
    .map(({ n }) => {
      const times = arrivals.map((one) => one.when(n) ?? Number.POSITIVE_INFINITY);
      return Math.max(...times) - Math.min(...times);
    });
}
