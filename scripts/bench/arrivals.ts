/** When a count that only grows was first seen to have reached a number. Instants in epoch ms, of this machine's clock. */
export class Arrivals {
  private readonly seen: { n: number; at: number }[] = [];
  private waiting: { n: number; resolve: (at: number) => void }[] = [];

  note(n: number, at: number): void {
    if (n <= (this.seen.at(-1)?.n ?? 0)) return;
    this.seen.push({ n, at });
    const [reached, still] = [this.waiting.filter((w) => w.n <= n), this.waiting.filter((w) => w.n > n)];
    this.waiting = still;
    for (const { resolve } of reached) resolve(at);
  }

  reached(n: number): Promise<number> {
    const known = this.when(n);
    if (known !== null) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The number ${n} was not seen within five minutes of its 200.`)), 300_000);
      const seen = (at: number) => {
        clearTimeout(timer);
        resolve(at);
      };
      this.waiting.push({ n, resolve: seen });
    });
  }

  /** Null if it has not been reached. */
  when(n: number): number | null {
    let [from, to] = [0, this.seen.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.seen[middle]?.n ?? 0) >= n) to = middle;
      else from = middle + 1;
    }
    return this.seen[from]?.at ?? null;
  }

  get steps(): readonly { n: number; at: number }[] {
    return this.seen;
  }
}

/** Epoch milliseconds with a fraction. */
export function nowMs(): number {
  return performance.timeOrigin + performance.now();
}
