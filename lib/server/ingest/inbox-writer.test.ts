import { expect, test } from "vitest";
import type { InboxBatch, KeptBatch } from "@/db/queries/insert-inbox-batches";
import { InboxWriter } from "./inbox-writer";

const batch = (items: number, bytes = 10): InboxBatch => ({
  feedId: 1,
  digest: String(items),
  body: new Uint8Array(bytes),
  items,
  state: "queued",
  rejected: 0,
});

/** A writer whose writes end when told to. */
function held() {
  const writes: { batches: readonly InboxBatch[]; end: (error?: Error) => void }[] = [];
  const writer = new InboxWriter(
    (batches) =>
      new Promise<KeptBatch[]>((resolve, reject) => {
        const kept = batches.map(({ items }) => ({ id: items, items, duplicate: false }));
        writes.push({ batches, end: (error) => (error ? reject(error) : resolve(kept)) });
      }),
  );
  return { writer, writes };
}

test("what comes while others are written goes together", async () => {
  const { writer, writes } = held();
  const kept = [1, 2, 3, 4].map((n) => writer.keep(batch(n)));
  expect(writes.map(({ batches }) => batches.length)).toEqual([1]);
  writes[0]?.end();
  expect(await kept[0]).toMatchObject({ id: 1 });
  await Promise.resolve();
  expect(writes.map(({ batches }) => batches.length)).toEqual([1, 3]);
  writes[1]?.end();
  expect((await Promise.all(kept)).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
});

test("a group that fails is refused to each of its senders, and the next is written", async () => {
  const { writer, writes } = held();
  const [first, second, third] = [1, 2, 3].map((n) => writer.keep(batch(n)));
  writes[0]?.end();
  await first;
  await Promise.resolve();
  writes[1]?.end(new Error("the disk is full"));
  await expect(second).rejects.toThrow("the disk is full");
  await expect(third).rejects.toThrow("the disk is full");
  const fourth = writer.keep(batch(4));
  writes[2]?.end();
  expect(await fourth).toMatchObject({ id: 4 });
});

test("nobody waits for a large body to be written, and large ones go in groups of their own", async () => {
  const { writer, writes } = held();
  const kept = [1, 2, 3].map((n) => writer.keep(batch(n, 3_000_000)));
  expect(writes.map(({ batches }) => batches.length)).toEqual([1, 1]);
  writes[0]?.end();
  await kept[0];
  await Promise.resolve();
  expect(writes.map(({ batches }) => batches.length)).toEqual([1, 1, 1]);
});
