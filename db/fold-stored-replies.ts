import { foldReply } from "@/lib/domain/reply-template";
import { plainArray } from "./array-literal";
import type { Connection } from "./client";
import { factField } from "./fact-line";
import { internReplies } from "./queries/intern-replies";

const atOnce = 5_000;
const asked = "fold stored replies";

type Failure = { deliveryId: string; messageKey: string; month: number; text: string | null };

/** Folds the replies of failures stored before replies were told apart, where the migration has asked for it; once, or not at all. */
export async function foldStoredReplies(db: Connection): Promise<void> {
  await db.query("begin");
  try {
    const { rowCount } = await db.query("delete from schedules where name = $1", [asked]);
    if (rowCount === 1) await foldAll(db);
    await db.query("commit");
  } catch (error) {
    await db.query("rollback");
    throw error;
  }
}

async function foldAll(db: Connection): Promise<void> {
  for (let last: Failure | undefined; ; ) {
    const failures: Failure[] = await readFailures(db, last);
    if (failures.length === 0) break;
    await foldSome(db, failures);
    last = failures.at(-1);
  }
  await db.query(
    `insert into failure_breakdowns as b (delivery_id, dimension, value, reason_code, failed_by, n)
     select l.delivery_id, 'reply', r.template, coalesce(l.terminal_reason_code, 0), l.failed_by, count(*)
     from delivery_log l join replies r on r.id = l.reply_id where l.failed_by is not null group by 1, 2, 3, 4, 5`,
  );
}

async function readFailures(db: Connection, after: Failure | undefined): Promise<Failure[]> {
  const { rows } = await db.query<Failure>(
    `select l.delivery_id::text as "deliveryId", l.message_key::text as "messageKey", l.month, ${factField("l", "l.terminal_id", "text")} as text
     from delivery_log l
     where l.failed_by is not null and l.facts is not null and ($1::bigint is null or (l.delivery_id, l.message_key, l.month) > ($1, $2::uuid, $3::integer))
     order by l.delivery_id, l.message_key, l.month limit $4`,
    [after?.deliveryId ?? null, after?.messageKey ?? null, after?.month ?? null, atOnce],
  );
  return rows;
}

async function foldSome(db: Connection, failures: readonly Failure[]): Promise<void> {
  const folded = failures.flatMap((failure) => {
    const template = foldReply(failure.text);
    return template === null ? [] : [{ ...failure, template }];
  });
  const ids = await internReplies(db, { templates: [...new Set(folded.map(({ template }) => template))] });
  await db.query(
    `update delivery_log l set reply_id = t.reply_id
     from unnest($1::bigint[], $2::uuid[], $3::integer[], $4::integer[]) as t(delivery_id, message_key, month, reply_id)
     where l.delivery_id = t.delivery_id and l.message_key = t.message_key and l.month = t.month`,
    [
      plainArray(folded, (f) => f.deliveryId),
      plainArray(folded, (f) => f.messageKey),
      plainArray(folded, (f) => f.month),
      plainArray(folded, (f) => ids.get(f.template) ?? null),
    ],
  );
}
