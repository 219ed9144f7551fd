import type { Database } from "@/db/client";
import { monthOf, startOfMonth } from "@/db/month";
import { type BulkLoaded, bulkLoad } from "./bulk/bulk-load";
import { planLoad } from "./bulk/plan-load";

/** Size that reads at the whole size are compared with. */
export const smallSize = 10_000;

type Options = { feedId: number; messages: number; startSeconds: number; say: (line: string) => void };

/** What reads are measured on: a delivery of ten thousand, and then the whole workspace beside it. Each is loaded once, in a past month of its own. */
export class Workspace {
  /** Months that were loaded whole. */
  readonly wholeMonth = monthsAgo(1);
  private small: Promise<BulkLoaded[]> | undefined;
  private whole: Promise<BulkLoaded[]> | undefined;

  constructor(
    private readonly db: Database,
    private readonly options: Options,
  ) {}

  loadSmall(): Promise<BulkLoaded[]> {
    this.small ??= this.load("small", monthsAgo(2), [smallSize]);
    return this.small;
  }

  async loadWhole(): Promise<BulkLoaded[]> {
    this.whole ??= this.load("whole", this.wholeMonth, planLoad(this.options.messages));
    return this.whole;
  }

  private async load(key: string, month: number, sizes: number[]): Promise<BulkLoaded[]> {
    const { feedId, startSeconds, say } = this.options;
    const messages = sizes.reduce((a, b) => a + b, 0);
    say(`loading ${messages.toLocaleString("en")} messages in ${sizes.length} ${sizes.length === 1 ? "delivery" : "deliveries"}`);
    const started = performance.now();
    const loaded = await bulkLoad(this.db, { key, feedId, month, sizes, startSeconds, say });
    say(`loaded in ${Math.round((performance.now() - started) / 1000)} s`);
    return loaded;
  }
}

function monthsAgo(n: number): number {
  let month = monthOf(Date.now());
  for (let i = 0; i < n; i++) month = monthOf(startOfMonth(month) - 1);
  return month;
}
