import { type Database, inTransaction, type Transaction } from "@/db/client";
import { type Refusal, rehearse } from "./rehearse";

/**
 * What is spread over the nodes by the id of the delivery: all of a delivery's rows are on one node, where one statement reaches
 * them. The first is what the others are placed by.
 */
export const spread = [
  ["deliveries", "id"],
  ["delivery_log", "delivery_id"],
  ["counters", "delivery_id"],
  ["breakdowns", "delivery_id"],
  ["failure_breakdowns", "delivery_id"],
  ["proofs", "delivery_id"],
] as const;

/** What every node holds a copy of. The rest (inbox, rejects, unmatched events, schedules, …) stays on the coordinator, which alone uses it. */
export const copied = ["delivery_keys", "feeds", "months", "hosts", "replies"] as const;

export type Distribution =
  | { ok: true; spread: string[]; copied: string[]; already: string[] }
  | { ok: false; why: "no-citus"; message: string }
  | { ok: false; why: "refused"; message: string; refusals: Refusal[] };

class Refused extends Error {
  constructor(readonly refusals: Refusal[]) {
    super("Citus refuses statements of this version");
  }
}

/**
 * Spreads the tables over the nodes of a Citus cluster, in one transaction: all of them, or, where Citus would then refuse one of
 * the statements that run on them, none. What is spread already stays as it is, so it can be run again.
 */
export async function distribute(db: Database): Promise<Distribution> {
  const missing = await missingCitus(db);
  if (missing !== null) return { ok: false, why: "no-citus", message: missing };
  try {
    return await inTransaction(db, spreadAll);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const message = "Nothing was changed: Citus refuses statements that this version of Aftersend needs.";
    return { ok: false, why: "refused", message, refusals: error.refusals };
  }
}

/** What to do before a database can be distributed; null when nothing is. */
async function missingCitus(db: Database): Promise<string | null> {
  const { rows } = await db.query<{ created: boolean; available: boolean }>(
    `select exists (select from pg_extension where extname = 'citus') as created,
       exists (select from pg_available_extensions where name = 'citus') as available`,
  );
  const [citus] = rows;
  if (citus?.created) return null;
  if (citus?.available) {
    return "This server has Citus, but this database does not use it. Run CREATE EXTENSION citus in it, here and on every node, add the nodes with citus_add_node, and try again.";
  }
  return "This server has no Citus. Install it on a Postgres of your own (https://docs.citusdata.com), add it to shared_preload_libraries, restart, run CREATE EXTENSION citus, name that server with DATABASE_URL, and try again. Without Citus everything works on one database server.";
}

async function spreadAll(tx: Transaction): Promise<Distribution & { ok: true }> {
  // Tables copied to all nodes are written in the same transaction as those spread over them.
  await tx.query("set local citus.multi_shard_modify_mode = 'sequential'");
  const done: Distribution & { ok: true } = { ok: true, spread: [], copied: [], already: [] };
  for (const table of copied) {
    if (await isDistributed(tx, table)) done.already.push(table);
    else {
      await tx.query("select create_reference_table($1)", [table]);
      done.copied.push(table);
    }
  }
  for (const [table, column] of spread) {
    if (await isDistributed(tx, table)) done.already.push(table);
    else {
      await tx.query("select create_distributed_table($1, $2, colocate_with => $3)", [table, column, table === spread[0][0] ? "none" : spread[0][0]]);
      done.spread.push(table);
    }
  }
  const refusals = await rehearse(tx);
  if (refusals.length > 0) throw new Refused(refusals);
  return done;
}

async function isDistributed(tx: Transaction, table: string): Promise<boolean> {
  const { rows } = await tx.query<{ known: boolean }>("select exists (select from pg_dist_partition where logicalrelid = $1::regclass) as known", [table]);
  return rows[0]?.known ?? false;
}
