import { makeBatches } from "@/lib/adapters/sparkpost/testing/make-batches";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import type { Section } from "@/scripts/bench/context";
import { measureCopy } from "@/scripts/bench/copy-baseline";
import { proveExact } from "@/scripts/bench/prove-exact";
import { atLeast, factor, perSecond, told } from "@/scripts/bench/row";
import { takeIn } from "@/scripts/bench/take-in";

const deliveries = 200;
const shape = { perBatch: 350, deliveries };

/** What a cluster that sends many campaigns at once reports: each batch speaks of all of them. */
export const measureSpread: Section = async (bench) => {
  const feedId = Number(bench.feed.feedId);
  const { batches, events } = makeBatches("spread", Math.ceil(bench.options.events / 2), bench.startSeconds, shape);
  const ids: number[] = [];
  for (let n = 0; n < deliveries; n++) {
    const { id } = await declareDelivery(bench.db, { feedId, key: `spread-${n}`, mode: "efs", validitySeconds: 432_000 });
    ids.push(Number(id));
  }
  bench.say(`${events} events of ${deliveries} deliveries in ${batches.length} batches`);
  const taken = await takeIn(bench, batches, 8);
  await proveExact(bench.db, ids, events);
  const copy = await measureCopy(bench.db, ids);
  return [
    told(`ingest, batches of 350 events spread over ${deliveries} deliveries`, perSecond(taken.perSecond)),
    atLeast("… of COPY of the same events", taken.perSecond / copy, 0.3, factor),
  ];
};
