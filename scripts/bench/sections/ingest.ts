import { makeBatches } from "@/lib/adapters/sparkpost/testing/make-batches";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import type { Bench, Section } from "@/scripts/bench/context";
import { measureCopy } from "@/scripts/bench/copy-baseline";
import { diskBytes } from "@/scripts/bench/disk";
import { proveExact } from "@/scripts/bench/prove-exact";
import { atLeast, atMost, bytes, factor, perSecond, told } from "@/scripts/bench/row";
import { takeIn } from "@/scripts/bench/take-in";

const clients = 8;

/** Vendor JSON of one declared delivery in batches of 500, to committed counters; then all of it again. */
export const measureIngest: Section = async (bench) => {
  const { db, options, say } = bench;
  const { batches, events, messages } = makeBatches("ingest", options.events, bench.startSeconds);
  const { id } = await declareDelivery(db, {
    feedId: Number(bench.feed.feedId),
    key: "ingest",
    mode: "efs",
    validitySeconds: 432_000,
    messagesToSend: messages,
  });
  await warmUp(bench);
  const before = await diskBytes(db);
  say(`${events} events of ${messages} messages in ${batches.length} batches from ${clients} clients`);
  const first = await takeIn(bench, batches, clients);
  const after = await diskBytes(db);
  say("the same again, as new batches");
  const again = batches.map((batch) => ({ ...batch, key: `${batch.key}-again` }));
  const second = await takeIn(bench, again, clients);
  await proveExact(db, [Number(id)], events);
  say("recounted from the events alone: exact; COPY of the same events");
  const copy = await measureCopy(db, [Number(id)]);
  return [
    told("COPY of the ingested events into a table with the same key", perSecond(copy)),
    told("ingest, HTTP POST to committed log and counters: 8 clients, 500 events a batch", perSecond(first.perSecond)),
    told("… until the last 200", perSecond(first.acceptedPerSecond)),
    atLeast("… of COPY", first.perSecond / copy, 0.5, factor),
    atLeast("a feed seen before, of the first pass", second.perSecond / first.perSecond, 2, factor),
    atMost(
      "disk per message of 2.2 events after live ingest: log, indexes, counters",
      (after.log + after.counters - before.log - before.counters) / messages,
      700,
      bytes,
    ),
    told("… and its raw batches in the inbox, for as long as they are kept", bytes((after.inbox - before.inbox) / messages)),
  ];
};

/** Taken in before the clock starts: a server that has run for a second is not what is measured. */
async function warmUp(bench: Bench): Promise<void> {
  bench.say("warming up");
  await takeIn(bench, makeBatches("warm-up", 40_000, bench.startSeconds).batches, clients);
}
