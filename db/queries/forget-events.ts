import type { Connection } from "@/db/client";
import { partitionOf } from "./create-month";

/** Whether a month of the log still holds events. */
export async function holdsEvents(db: Connection, { month }: { month: number }): Promise<boolean> {
  const name = partitionOf("delivery_log", month);
  const { rows } = await db.query<{ exists: boolean }>("select to_regclass($1) is not null as exists", [name]);
  if (!rows[0]?.exists) return false;
  const { rows: found } = await db.query<{ holds: boolean }>(`select exists (select 1 from ${name} where facts is not null limit 1) as holds`);
  return found[0]?.holds ?? false;
}

/**
 * Writes a closed month anew without its events, beside the old one: nothing of a closed month changes, so nobody waits.
 * The caller then puts it in its place (swapMonth).
 */
export async function copyWithoutEvents(tx: Connection, { month }: { month: number }): Promise<void> {
  const [name, slim] = [partitionOf("delivery_log", month), slimName(month)];
  const { rows } = await tx.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = 'delivery_log'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname not in ('event_ids', 'facts')`,
  );
  const columns = rows[0]?.columns;
  await tx.query(`drop table if exists ${slim}`);
  await tx.query(`create table ${slim} (like delivery_log including defaults including generated including storage)`);
  await tx.query(`insert into ${slim} (${columns}, event_ids, facts) select ${columns}, '{}', null from ${name}`);
  await tx.query(`alter table ${slim} add constraint its_month check (month = ${Number(month)})`);
  await tx.query(`alter table ${slim} add primary key (delivery_id, message_key, month)`);
  for (const index of await indexDefinitions(tx)) await tx.query(index(slim));
}

/** Puts the rewritten month in the place of the old one; gives up after two seconds of waiting for others, who would queue up behind. */
export async function swapMonth(tx: Connection, { month }: { month: number }): Promise<void> {
  const [name, slim] = [partitionOf("delivery_log", month), slimName(month)];
  await tx.query("set local lock_timeout = '2s'");
  await tx.query(`drop table ${name}`);
  await tx.query(`alter table ${slim} rename to ${name}`);
  await tx.query(`alter table delivery_log attach partition ${name} for values in (${Number(month)})`);
  await tx.query(`alter table ${name} drop constraint its_month`);
}

const slimName = (month: number) => `${partitionOf("delivery_log", month)}_without_events`;

/** The log's secondary indexes, to be made on another table before it is attached: attaching then takes them over. */
async function indexDefinitions(tx: Connection): Promise<((table: string) => string)[]> {
  const { rows } = await tx.query<{ definition: string }>(
    "select pg_get_indexdef(indexrelid) as definition from pg_index where indrelid = 'delivery_log'::regclass and not indisprimary",
  );
  return rows.map(
    ({ definition }) =>
      (table) =>
        definition.replace(/ INDEX \S+ ON (ONLY )?\S+/, ` INDEX ON ${table}`),
  );
}
