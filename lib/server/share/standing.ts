import { listOpenShareIds } from "@/db/queries/list-open-share-ids";
import { database } from "@/lib/server/database";

const checkEveryMs = 400;

type Watched = { shareId: number; end: () => void };

const watched = new Set<Watched>();
let checking = false;

/**
 * Calls `end` once the link no longer works, whichever process revoked it: all links with an open stream are looked up together, more than
 * twice a second. While the database is away nothing can be revoked, nor read. Returns what stops the watch.
 */
export function watchStanding(shareId: number, end: () => void): () => void {
  const entry = { shareId, end };
  watched.add(entry);
  if (!checking) setTimeout(check, checkEveryMs);
  checking = true;
  return () => watched.delete(entry);
}

/** How many streams of one link this process serves. */
export function countWatched(shareId: number): number {
  return [...watched].filter((entry) => entry.shareId === shareId).length;
}

async function check(): Promise<void> {
  const asked = [...watched];
  const open = await findOpen(asked);
  for (const entry of asked) if (open && watched.has(entry) && !open.has(entry.shareId)) entry.end();
  checking = watched.size > 0;
  if (checking) setTimeout(check, checkEveryMs);
}

async function findOpen(asked: readonly Watched[]): Promise<Set<number> | null> {
  const ids = [...new Set(asked.map(({ shareId }) => shareId))];
  return listOpenShareIds(database(), { ids }).then(
    (open) => new Set(open),
    () => null,
  );
}
