/** What does not answer: nothing, the database behind the server, or the server itself. */
export type Outage = "none" | "database" | "server";

type Ports = {
  /** Asks the server whether it and its database answer. */
  probe: () => Promise<Outage>;
  later: (run: () => void, ms: number) => void;
  now: () => number;
};

/** While something does not answer. */
const lookEveryMs = 2_000;
/** A failure although all answers, again and again, is looked into ever less often. */
const longestWaitMs = 30_000;
const calmMs = 60_000;

/** Knows whether the server and its database answer. It looks only when something has failed, and then until they do. */
export class OutageWatch {
  private outage: Outage = "none";
  private looking = false;
  private waitMs = 0;
  private endedAt = Number.NEGATIVE_INFINITY;
  private readonly onChange = new Set<() => void>();
  private readonly onEnd = new Set<() => void>();

  constructor(private readonly ports: Ports) {}

  get current(): Outage {
    return this.outage;
  }

  /** Something failed that an outage may explain: look, and tell `whenOver` once there is none, even if there never was. */
  suspect(): void {
    if (this.looking) return;
    this.looking = true;
    if (this.ports.now() - this.endedAt > calmMs) this.waitMs = 0;
    this.ports.later(() => void this.look(), this.waitMs);
    this.waitMs = Math.min(longestWaitMs, Math.max(lookEveryMs, this.waitMs * 2));
  }

  /** Runs when what has failed may be tried again. Returns the way to call it off. */
  whenOver(run: () => void): () => void {
    this.onEnd.add(run);
    return () => this.onEnd.delete(run);
  }

  subscribe(run: () => void): () => void {
    this.onChange.add(run);
    return () => this.onChange.delete(run);
  }

  private async look(): Promise<void> {
    const found = await this.ports.probe();
    if (found !== this.outage) {
      this.outage = found;
      for (const run of [...this.onChange]) run();
    }
    if (found !== "none") {
      this.ports.later(() => void this.look(), lookEveryMs);
      return;
    }
    this.looking = false;
    this.endedAt = this.ports.now();
    for (const run of [...this.onEnd]) run();
  }
}
