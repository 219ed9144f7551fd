import pg from "pg";
import { type Connection, openDatabase } from "@/db/client";

/** What one statement did: how it went about it, and at what cost. */
export type Plan = { sql: string; nodes: PlanNode[] };
type PlanNode = { type: string; relation: string | null; rowsRead: number; rowsIn: number; buffers: number };

/** What a piece of work cost, over all its statements. */
export type Cost = {
  /** Rows that scans looked at, those that a filter threw away included. */
  rows: number;
  /** Pages touched, cached or not. */
  buffers: number;
  /** Most rows that any sort or hash was given. */
  gathered: number;
  /** Tables read from end to end, and how many rows of each. */
  readWhole: { table: string; rows: number }[];
  statements: number;
};

type Options = {
  /** Planned without looking at the parameters, as a named statement is after a while. */
  generic?: boolean;
};

/**
 * Runs work in a transaction that is taken back, and tells how Postgres went about each of its statements: the plans that were
 * executed, with the parameters they were given.
 */
export async function explain<T>(url: string, work: (tx: Connection) => Promise<T>, { generic = false }: Options = {}): Promise<{ result: T; plans: Plan[] }> {
  const db = openDatabase({ url, max: 1 });
  const tx = await db.connect();
  const plans: Plan[] = [];
  tx.on("notice", ({ message }) => message?.startsWith("duration: ") && plans.push(parsePlan(message)));
  try {
    await tx.query("load 'auto_explain'");
    for (const [name, value] of Object.entries(settings)) await tx.query(`set auto_explain.${name} = ${pg.escapeLiteral(value)}`);
    if (generic) await tx.query("set plan_cache_mode = force_generic_plan");
    await tx.query("begin");
    const result = await work(tx);
    // A notice may come after the answer it belongs to; this one comes after all.
    await tx.query("rollback");
    return { result, plans: plans.filter(({ sql }) => !/^\s*(begin|rollback|savepoint|set)\b/i.test(sql)) };
  } finally {
    tx.release(true);
    await db.end();
  }
}

const settings = {
  log_min_duration: "0",
  log_analyze: "on",
  log_timing: "off",
  log_buffers: "on",
  log_format: "json",
  log_level: "notice",
};

export function costOf(plans: readonly Plan[]): Cost {
  const nodes = plans.flatMap((plan) => plan.nodes);
  return {
    rows: sum(nodes, (node) => node.rowsRead),
    buffers: sum(plans, (plan) => plan.nodes[0]?.buffers ?? 0),
    gathered: Math.max(0, ...nodes.filter(({ type }) => gathers.has(type)).map((node) => node.rowsIn)),
    readWhole: nodes.filter(({ type }) => type === "Seq Scan").map(({ relation, rowsRead }) => ({ table: relation ?? "", rows: rowsRead })),
    statements: plans.length,
  };
}

const gathers = new Set(["Sort", "Incremental Sort", "Hash"]);

type Json = { [key: string]: unknown; Plans?: Json[] };

function parsePlan(message: string): Plan {
  const json = JSON.parse(message.slice(message.indexOf("{"))) as { "Query Text": string; Plan: Json };
  return { sql: json["Query Text"], nodes: flatten(json.Plan) };
}

function flatten(node: Json): PlanNode[] {
  const children = node.Plans ?? [];
  const own: PlanNode = {
    type: String(node["Node Type"]),
    relation: typeof node["Relation Name"] === "string" ? node["Relation Name"] : null,
    rowsRead:
      /Scan$/.test(String(node["Node Type"])) && node["Relation Name"] !== undefined
        ? total(node, "Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck")
        : 0,
    rowsIn: sum(children, (child) => total(child, "Actual Rows")),
    buffers: Number(node["Shared Hit Blocks"] ?? 0) + Number(node["Shared Read Blocks"] ?? 0),
  };
  return [own, ...children.flatMap(flatten)];
}

/** Counts are given per loop. */
function total(node: Json, ...names: string[]): number {
  return Number(node["Actual Loops"] ?? 1) * sum(names, (name) => Number(node[name] ?? 0));
}

function sum<T>(values: readonly T[], value: (each: T) => number): number {
  return values.reduce((so, each) => so + value(each), 0);
}
