import type { Connection } from "@/db/client";

export type ListKind = "target" | "exclusions";

/** Notes that a list of recipients is being read. */
export async function beginRecipientList(
  db: Connection,
  { deliveryId, list, file, counts, detail }: { deliveryId: number; list: ListKind; file: string | null; counts: object; detail: object },
): Promise<{ id: number; startedAt: number }> {
  const { rows } = await db.query<{ id: number; startedAt: number }>(
    `insert into recipient_lists (delivery_id, list, file, state, counts, detail) values ($1, $2, $3, 'running', $4, $5) returning id, started_at as "startedAt"`,
    [deliveryId, list, file, JSON.stringify(counts), JSON.stringify(detail)],
  );
  const [row] = rows;
  if (!row) throw new Error("an insert returns its row");
  return row;
}
