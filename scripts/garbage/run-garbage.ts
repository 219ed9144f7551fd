import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { listDeliveryIds } from "@/db/queries/list-delivery-ids";
import { listFeedRows } from "@/db/queries/list-feeds";
import { proveDelivery } from "@/lib/server/verify/prove-delivery";
import { MemoryWatch } from "@/scripts/bench/memory";
import type { Check } from "@/scripts/faults/describe-checks";
import { judge } from "./judge";
import { unexpectedLines } from "./judge-log";
import { inMebibytes, judgeMemory, type MemoryVerdict } from "./judge-memory";
import { makeRequest, type World } from "./make-request";
import { send } from "./send";
import type { Site } from "./site";
import { dripSlowly } from "./slow-clients";

export type GarbageRun = {
  requests: number;
  seconds: number;
  byStatus: Map<string, number>;
  byRoute: Map<string, Map<string, number>>;
  slowest: { label: string; ms: number };
  memory: MemoryVerdict;
  checks: Check[];
};

export type Size = { requests: number; atOnce: number; judgesMemory: boolean };

/** Sends garbage from every asker to every place, so many requests at once, and says what was wrong with any answer, and with the server afterwards. */
export async function runGarbage(site: Site, world: World, size: Size, seed: number, step: (what: string) => void): Promise<GarbageRun> {
  const [byStatus, byRoute] = [new Map<string, number>(), new Map<string, Map<string, number>>()];
  const wrong: string[] = [];
  let slowest = { label: "", ms: 0 };
  let next = 0;
  const startedAt = Date.now();
  const memory = new MemoryWatch(site.web.pid === null ? [] : [site.web.pid]);
  const slow = dripSlowly(site.port, world.host);
  const work = async () => {
    for (let index = next++; index < size.requests; index = next++) {
      const request = makeRequest(world, seed, index);
      const exchange = await send(request, site.port);
      const result = exchange.status === null ? exchange.outcome : String(exchange.status);
      byStatus.set(result, (byStatus.get(result) ?? 0) + 1);
      const route = byRoute.get(request.label) ?? new Map<string, number>();
      byRoute.set(request.label, route.set(result, (route.get(result) ?? 0) + 1));
      if (exchange.outcome === "answered" && exchange.ms > slowest.ms) slowest = { label: request.label, ms: exchange.ms };
      const problem = judge(request, exchange);
      if (problem !== null) wrong.push(`${problem}: request ${index} as ${request.asker}: ${JSON.stringify(request.wire.subarray(0, 300).toString("latin1"))}`);
      if (exchange.outcome === "refused") await sleep(500);
      if ((index + 1) % Math.ceil(size.requests / 10) === 0)
        step(`${index + 1} requests, ${wrong.length} wrong answers, ${inMebibytes(memory.samples.at(-1) ?? 0)}`);
    }
  };
  await Promise.all(Array.from({ length: size.atOnce }, work));
  memory.stop();
  slow.stop();
  const seconds = (Date.now() - startedAt) / 1000;
  const verdict = judgeMemory(memory.samples);
  step("no more garbage; looking at what is left");
  const checks = [
    { name: "no answer of 500 or more, none that shows the inside, and none that does not end", differences: wrong },
    { name: "the web process and the worker have not ended", differences: [...site.web.unexpectedEnds, ...site.worker.unexpectedEnds] },
    { name: "no error in the server's log", differences: unexpectedLines(readFileSync(site.logFile, "utf8")) },
    ...(size.judgesMemory ? [{ name: "memory does not grow", differences: verdict.differences }] : []),
    { name: "an ordinary request is answered", differences: await ordinary(world) },
    { name: "every delivery is exact when recounted", differences: await recounted(site) },
  ];
  return { requests: size.requests, seconds, byStatus, byRoute, slowest, memory: verdict, checks };
}

async function ordinary({ host, askers, deliveryIds }: World): Promise<string[]> {
  const reader = askers.find(({ name }) => name === "marketer's token");
  const paths = ["/", `/deliveries/${deliveryIds[0]}`, `/api/deliveries/${deliveryIds[0]}/log`, "/api/health/ready"];
  const answers = await Promise.all(paths.map(async (path) => ({ path, status: await statusOf(`http://${host}${path}`, reader?.headers ?? {}) })));
  return answers.filter(({ status }) => status !== 200).map(({ path, status }) => `${path} answers ${status}`);
}

async function statusOf(url: string, headers: Record<string, string>): Promise<number | string> {
  return fetch(url, { headers, signal: AbortSignal.timeout(15_000) }).then(({ status }) => status, String);
}

async function recounted({ db }: Site): Promise<string[]> {
  while ((await listFeedRows(db)).some(({ queued }) => queued > 0)) await sleep(200);
  const differences: string[] = [];
  for (const delivery of await listDeliveryIds(db)) {
    await proveDelivery(db, delivery, { onDifference: (difference) => differences.push(`${delivery.key}: ${JSON.stringify(difference)}`) });
  }
  return differences;
}
