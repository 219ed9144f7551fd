import type { Database } from "@/db/client";
import { type InboxBatch, insertInboxBatches, type KeptBatch } from "@/db/queries/insert-inbox-batches";

type Waiting = { batch: InboxBatch; resolve: (kept: KeptBatch) => void; reject: (error: unknown) => void };

/** One at a time, so that what comes meanwhile goes together; beside a large one, another. */
const largeBytes = 256 * 1024;
const writesAtOnce = 2;
const mostBatches = 200;
const mostBytes = 4 * 1024 * 1024;

/**
 * Makes batches durable, those that come while others are written together in one statement and one commit: a post of a single
 * event costs the database a fraction of a transaction. All or none of such a group is kept, and each sender told so.
 */
export class InboxWriter {
  private readonly waiting: Waiting[] = [];
  private readonly writing = new Set<{ bytes: number }>();

  constructor(private readonly write: (batches: readonly InboxBatch[]) => Promise<KeptBatch[]>) {}

  /** Resolves once the batch is committed. */
  keep(batch: InboxBatch): Promise<KeptBatch> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ batch, resolve, reject });
      this.writeMore();
    });
  }

  private writeMore(): void {
    if (this.waiting.length === 0 || this.writing.size >= writesAtOnce) return;
    if ([...this.writing].some(({ bytes }) => bytes < largeBytes)) return;
    const group = this.takeGroup();
    const write = { bytes: group.reduce((sum, { batch }) => sum + batch.body.byteLength, 0) };
    this.writing.add(write);
    void this.writeGroup(group).finally(() => {
      this.writing.delete(write);
      this.writeMore();
    });
  }

  private takeGroup(): Waiting[] {
    let bytes = 0;
    const fits = this.waiting.findIndex(({ batch }, i) => {
      bytes += batch.body.byteLength;
      return i > 0 && (i === mostBatches || bytes > mostBytes);
    });
    return this.waiting.splice(0, fits < 0 ? this.waiting.length : fits);
  }

  private async writeGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const kept = await this.write(group.map(({ batch }) => batch));
      group.forEach(({ resolve, reject }, i) => {
        const itsOwn = kept[i];
        if (itsOwn) resolve(itsOwn);
        else reject(new Error("a batch was not answered for"));
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

const writers = new WeakMap<Database, InboxWriter>();

/** The writer of a pool. */
export function inboxWriter(db: Database): InboxWriter {
  const known = writers.get(db);
  if (known) return known;
  const writer = new InboxWriter((batches) => insertInboxBatches(db, batches));
  writers.set(db, writer);
  return writer;
}
