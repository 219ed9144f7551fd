import type { Connection } from "@/db/client";
import type { FeedFormat } from "@/lib/domain/intake";
import { capturedFeed, ensureLabFeed } from "./lab-feed";
import { insertReplay } from "./queries/insert-replay";
import { type ReadCaptured, readCaptured } from "./read-captured";

export type CapturedFile = { name: string; format: FeedFormat; speed: number; file: Uint8Array };
export type StartedCaptured = { ok: true; id: string } | Extract<ReadCaptured, { ok: false }>;

/** Starts a replay of a captured file, paced by its own times, which are kept as they are. Says why a file cannot be replayed. */
export async function startCapturedReplay(db: Connection, { name, format, speed, file }: CapturedFile): Promise<StartedCaptured> {
  const read = readCaptured(file, format);
  if (!read.ok) return read;
  const { items, startsAt, spanMs } = read.captured;
  const feedId = await ensureLabFeed(db, capturedFeed(format));
  const id = await insertReplay(db, {
    scenario: null,
    label: name,
    seed: 0,
    messages: 0,
    mode: "efs",
    speed,
    totalItems: items.length,
    startsAt,
    spanMs,
    feedId,
    captured: file,
  });
  return { ok: true, id: String(id) };
}
