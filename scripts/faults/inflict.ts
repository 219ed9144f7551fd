import { setTimeout as sleep } from "node:timers/promises";
import { between, type Random } from "@/lib/server/replay/random";
import type { Site } from "./site";

type Blow = (site: Site, random: Random) => Promise<void> | void;

/** Everything that is done to a running site. Each undoes itself, and what was killed is started again by its keeper. */
const faults = {
  "a web process killed": ({ webs }, random) => any(webs, random).kill(),
  "both web processes killed": ({ webs }) => {
    for (const web of webs) web.kill();
  },
  "a worker killed": ({ workers }, random) => any(workers, random).kill(),
  "both workers killed": ({ workers }) => {
    for (const worker of workers) worker.kill();
  },
  "Postgres killed (postmaster)": ({ postgres }) => signal(postgres.pid, "SIGKILL"),
  "a Postgres session killed": async ({ db }, random) => {
    // The postmaster takes it for a crash and restarts them all.
    const victims = await sessions(db);
    if (victims.length > 0) signal(any(victims, random), "SIGKILL");
  },
  "sessions terminated": async ({ db }, random) => {
    const victims = (await sessions(db)).filter(() => random() < 0.4);
    await db.query("select pg_terminate_backend(pid) from unnest($1::integer[]) as pid", [victims]);
  },
  "connections cut": ({ proxy }, random) => proxy.cut(0.5, random),
  "answers of Postgres lost": ({ proxy }, random) => proxy.loseAnswers(0.5, random, between(random, 20, 300)),
  "Postgres out of reach": async ({ proxy }, random) => {
    proxy.refuse();
    await sleep(between(random, 500, 3_000));
    proxy.recover();
  },
  "Postgres silent": async ({ proxy }, random) => {
    proxy.fallSilent();
    await sleep(between(random, 500, 6_000));
    proxy.recover();
  },
  "Postgres held (SIGSTOP)": async ({ postgres: { pid } }, random) => {
    signal(pid, "SIGSTOP");
    await sleep(between(random, 200, 2_000));
    signal(pid, "SIGCONT");
  },
  "a web process held (SIGSTOP)": ({ webs }, random) => any(webs, random).hold(between(random, 200, 2_000)),
  "a worker held (SIGSTOP)": ({ workers }, random) => any(workers, random).hold(between(random, 200, 2_000)),
} as const satisfies Record<string, Blow>;

export type FaultName = keyof typeof faults;
const names = Object.keys(faults) as FaultName[];

/** `count` faults, all kinds in turn, each round in another order. */
export function planFaults(count: number, random: Random): FaultName[] {
  const plan: FaultName[] = [];
  while (plan.length < count) plan.push(...shuffled(names, random));
  return plan.slice(0, count);
}

/** Inflicts a fault; false if the database it needs is still away from the last one. */
export async function inflict(name: FaultName, site: Site, random: Random): Promise<boolean> {
  try {
    await faults[name](site, random);
    return true;
  } catch {
    return false;
  }
}

async function sessions(db: Site["db"]): Promise<number[]> {
  const { rows } = await db.query<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database() and (application_name like 'aftersend web%' or application_name like 'aftersend worker%')",
  );
  return rows.map(({ pid }) => pid);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

function any<T>(values: readonly T[], random: Random): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error("There is nothing to choose from.");
  return value;
}

function shuffled<T>(values: readonly T[], random: Random): T[] {
  return values
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
