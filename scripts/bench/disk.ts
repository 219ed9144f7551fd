import type { Connection } from "@/db/client";

/** Bytes that partitions of the log and the counters take on disk, all indexes and TOAST included. */
export async function diskBytes(db: Connection, months: readonly number[] | null = null): Promise<{ log: number; counters: number; inbox: number }> {
  const { rows } = await db.query<{ log: number; counters: number; inbox: number }>(
    `select coalesce(sum(pg_total_relation_size(i.inhrelid)) filter (where p.relname = 'delivery_log'), 0)::bigint as log,
       pg_total_relation_size('counters') as counters,
       coalesce(sum(pg_total_relation_size(i.inhrelid)) filter (where p.relname = 'inbox_batches'), 0)::bigint as inbox
     from pg_inherits i join pg_class p on p.oid = i.inhparent join pg_class c on c.oid = i.inhrelid
     where $1::integer[] is null or substring(c.relname from '\\d+$')::integer = any($1)`,
    [months],
  );
  const [sizes] = rows;
  if (!sizes) throw new Error("The log has no partitions.");
  return sizes;
}
