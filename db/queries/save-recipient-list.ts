import type { Connection } from "@/db/client";

export type ListProgress = { id: number; state: "running" | "done" | "refused" | "interrupted"; counts: object; detail: object; error: string | null };

/** How far the reading of a list has come, or how it ended. */
export async function saveRecipientList(tx: Connection, { id, state, counts, detail, error }: ListProgress): Promise<void> {
  await tx.query({
    name: "save-recipient-list",
    text: `update recipient_lists set state = $2, counts = $3, detail = $4, error = $5, moved_at = now(),
       finished_at = case when $2 = 'running' then null else now() end where id = $1`,
    values: [id, state, JSON.stringify(counts), JSON.stringify(detail), error],
  });
}
