import { textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import { coarseReply } from "@/lib/domain/reply-template";

/** A feed whose every reply is worded anew would fill the table: from here on new templates are kept by their codes alone. */
const mostReplies = 20_000;

/** Numbers of replies' templates, new ones included; those for which there is no more room share that of their codes. */
export async function internReplies(
  tx: Connection,
  { templates, most = mostReplies }: { templates: readonly string[]; most?: number },
): Promise<Map<string, number>> {
  const known = await findReplies(tx, templates);
  const missing = templates.filter((template) => !known.has(template));
  if (missing.length === 0) return known;
  const room = Math.max(0, most - (await countReplies(tx)));
  const kept = new Map(missing.toSorted().map((template, i) => [template, i < room ? template : coarseReply(template)]));
  const wanted = [...new Set(kept.values())];
  await tx.query("insert into replies (template) select template from unnest($1::text[]) as template order by template on conflict (template) do nothing", [
    textArray(wanted, (template) => template),
  ]);
  const added = await findReplies(tx, wanted);
  for (const [template, keptAs] of kept) {
    const id = added.get(keptAs);
    if (id !== undefined) known.set(template, id);
  }
  return known;
}

async function findReplies(tx: Connection, templates: readonly string[]): Promise<Map<string, number>> {
  if (templates.length === 0) return new Map();
  const { rows } = await tx.query<{ id: number; template: string }>({
    name: "find-replies",
    text: "select id, template from replies where template = any($1::text[])",
    values: [textArray(templates, (template) => template)],
  });
  return new Map(rows.map(({ id, template }) => [template, id]));
}

async function countReplies(tx: Connection): Promise<number> {
  const { rows } = await tx.query<{ n: number }>("select count(*) as n from replies");
  return rows[0]?.n ?? 0;
}
