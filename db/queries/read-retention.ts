import type { Connection } from "@/db/client";

/** What is kept for a time: raw batches and rejects; the events of messages; the log. */
export const retained = ["batches", "events", "log"] as const;
export type Retained = (typeof retained)[number];

/** Days after the end of a month that its details are kept; null is for ever. */
export type Retention = Record<Retained, number | null>;

const defaultRetention: Retention = { batches: 90, events: 400, log: 760 };

/** How long details are kept. */
export async function readRetention(db: Connection): Promise<Retention> {
  const { rows } = await db.query<{ what: Retained; days: number | null }>("select what, days from retention");
  return { ...defaultRetention, ...Object.fromEntries(rows.map(({ what, days }) => [what, days])) };
}
