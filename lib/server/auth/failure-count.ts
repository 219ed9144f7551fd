type Options = { most: number; windowMs: number; now?: () => number };

const mostPlaces = 10_000;

/** Counts what failed, by where it came from, within this process; a window of time begins with the first failure. */
export class FailureCount {
  private readonly counted = new Map<string, { n: number; endsAt: number }>();

  constructor(private readonly options: Options) {}

  isTooMany(place: string): boolean {
    const found = this.counted.get(place);
    return found !== undefined && found.endsAt > this.now() && found.n >= this.options.most;
  }

  add(place: string): void {
    const found = this.counted.get(place);
    if (found && found.endsAt > this.now()) {
      found.n += 1;
      return;
    }
    if (this.counted.size >= mostPlaces) this.counted.clear();
    this.counted.set(place, { n: 1, endsAt: this.now() + this.options.windowMs });
  }

  private now(): number {
    return (this.options.now ?? performance.now.bind(performance))();
  }
}
