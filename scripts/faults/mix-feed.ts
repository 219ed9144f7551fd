import { between, mulberry32, type Random } from "@/lib/server/replay/random";
import type { FaultItem } from "./make-events";

/** A batch to post; the same key and body again is the same batch. */
export type FaultBatch = { key: string; body: Buffer; items: FaultItem[] };
export type MixedFeed = {
  /** In the order they are to be posted; a repeated batch is there twice. */
  posts: FaultBatch[];
  /** Each batch once. */
  batches: FaultBatch[];
};

/** Shuffles items across batches, and repeats a fifth of them: half as whole batches sent again, half inside other batches. */
export function mixFeed(items: readonly FaultItem[], seed: number, perBatch: number): MixedFeed {
  const random = mulberry32(seed);
  const again = items.filter(() => random() < 0.1);
  // What is first sent moves within a third of the feed; what was sent may be sent again much later.
  const reach = items.length / 3;
  const placed = items.map((item, i) => ({ item, place: i + random() * reach - random() * item.aheadBy }));
  for (const item of again) placed.push({ item, place: random() * (items.length + reach) });
  const shuffled = placed.sort((a, b) => a.place - b.place).map(({ item }) => item);
  const batches = inBatches(shuffled, perBatch, random);
  const posts = batches.map((batch, i) => ({ batch, place: i }));
  for (const [i, batch] of batches.entries()) if (random() < 0.12) posts.push({ batch, place: i + random() * 30 });
  return { posts: posts.sort((a, b) => a.place - b.place).map(({ batch }) => batch), batches };
}

/** The same items once each, in order. */
export function orderedFeed(items: readonly FaultItem[], perBatch: number): FaultBatch[] {
  return inBatches(items, perBatch, null);
}

function inBatches(items: readonly FaultItem[], perBatch: number, random: Random | null): FaultBatch[] {
  const batches: FaultBatch[] = [];
  for (let at = 0; at < items.length; ) {
    const size = random === null ? perBatch : between(random, 1, 2 * perBatch - 1);
    const slice = items.slice(at, at + size);
    batches.push({ key: `batch-${at}`, body: Buffer.from(`[${slice.map((item) => item.json).join(",")}]`), items: slice });
    at += size;
  }
  return batches;
}
