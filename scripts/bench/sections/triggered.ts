import { makeBatches } from "@/lib/adapters/sparkpost/testing/make-batches";
import type { Section } from "@/scripts/bench/context";
import { proveExact } from "@/scripts/bench/prove-exact";
import { atLeast, perSecond } from "@/scripts/bench/row";
import { takeIn } from "@/scripts/bench/take-in";

const clients = 32;
const streams = 5;

/** Triggered mail: deliveries first seen in the feed, one event a batch. */
export const measureTriggered: Section = async (bench) => {
  const { batches, events } = makeBatches("triggered", Math.ceil(bench.options.events / 10), bench.startSeconds, { perBatch: 1, deliveries: streams });
  bench.say(`${events} events, each posted by itself, from ${clients} clients`);
  const taken = await takeIn(bench, batches, clients);
  const { rows } = await bench.db.query<{ id: number }>("select id from deliveries where key like 'triggered-%'");
  await proveExact(
    bench.db,
    rows.map(({ id }) => id),
    events,
  );
  return [atLeast(`ingest of triggered mail, one event a batch from ${clients} clients, events`, taken.perSecond, 3_000, perSecond)];
};
