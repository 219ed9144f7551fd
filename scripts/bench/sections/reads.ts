import type { BulkLoaded } from "@/scripts/bench/bulk/bulk-load";
import type { Bench, Section } from "@/scripts/bench/context";
import { diskBytes } from "@/scripts/bench/disk";
import { type Latency, measureGets } from "@/scripts/bench/get";
import { proveExact } from "@/scripts/bench/prove-exact";
import { atMost, bytes, count, milliseconds, type Row } from "@/scripts/bench/row";
import { smallSize } from "@/scripts/bench/workspace";
import { type ReadPath, readPaths } from "./read-paths";

const reads = 200;
const limit = { p95: 25, growth: 2, pageP95: 100 };
/** Recounting takes a minute for every few million events; beyond this the small deliveries stand for the rest. */
const mostRecounted = 2_500_000;

type Measured = { what: string; latency: Latency };

/** Reads over HTTP, one after another, first with ten thousand messages loaded and then with all. */
export const measureReads: Section = async (bench) => {
  const small = await measureAll(bench, await bench.workspace.loadSmall());
  const loaded = await bench.workspace.loadWhole();
  const whole = await measureAll(bench, loaded);
  const { log, counters } = await diskBytes(bench.db, [bench.workspace.wholeMonth]);
  await proveLoaded(bench, loaded);
  const { messages } = bench.options;
  return [
    ...whole.reads.map((read, i) => readRow(read, small.reads[i], messages)),
    atMost(`the Summary page, rendered, ${count(messages)} messages, p95`, whole.page.p95, limit.pageP95, milliseconds),
    atMost("disk per message of 2.2 events after bulk load: log, indexes, counters", (log + counters) / messages, 700, bytes),
  ];
};

async function measureAll(bench: Bench, loaded: readonly BulkLoaded[]): Promise<{ reads: Measured[]; page: Latency }> {
  const paths = await readPaths(bench.db, loaded);
  const measured: Measured[] = [];
  for (const path of paths) measured.push(await measureOne(bench, path));
  const page = (i: number) => `/deliveries/${loaded[i % 2 === 0 ? 0 : i % loaded.length]?.id}`;
  bench.say("the Summary page");
  return { reads: measured, page: await measureGets(bench.url, reads, page, (html) => html.includes("</html>")) };
}

async function measureOne(bench: Bench, { what, path, check }: ReadPath): Promise<Measured> {
  const latency = await measureGets(bench.url, reads, path, check);
  bench.say(`${what}: p50 ${milliseconds(latency.p50)}, p95 ${milliseconds(latency.p95)}`);
  return { what, latency };
}

function readRow({ what, latency }: Measured, small: Measured | undefined, messages: number): Row {
  const growth = latency.p95 / (small?.latency.p95 ?? Number.NaN);
  return {
    what: `${what}, ${count(messages)} messages: p95, and of that at ${count(smallSize)}`,
    measured: `${milliseconds(latency.p95)}, ${growth.toFixed(1)} ×`,
    limit: `≤ ${limit.p95} ms, ≤ ${limit.growth} ×`,
    met: latency.p95 <= limit.p95 && growth <= limit.growth,
  };
}

async function proveLoaded({ db, say }: Bench, loaded: readonly BulkLoaded[]): Promise<void> {
  const recounted: BulkLoaded[] = [];
  let left = mostRecounted;
  for (const one of loaded) {
    if (one.size > left) continue;
    recounted.push(one);
    left -= one.size;
  }
  const { messages, events } = await proveExact(
    db,
    recounted.map(({ id }) => id),
  );
  say(`recounted ${recounted.length} of ${loaded.length} deliveries, ${count(messages)} messages, ${count(events)} events: exact`);
}
