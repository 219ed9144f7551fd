/** Takes bytes of a budget; false, and nothing taken, if there are not as many left. */
export type Hold = (bytes: number) => boolean;

/** For callers whose bodies are bounded by other means. */
export const holdAny: Hold = () => true;

/** Bounds the bytes of bodies that one process holds at a time. */
export class BodyBudget {
  private held = 0;

  constructor(private readonly limit: number) {}

  get heldBytes(): number {
    return this.held;
  }

  /** Runs work that holds bytes as it goes; all are given back when it ends, however it ends. */
  async share<T>(work: (hold: Hold) => Promise<T>): Promise<T> {
    let taken = 0;
    const hold: Hold = (bytes) => {
      if (this.held + bytes > this.limit) return false;
      this.held += bytes;
      taken += bytes;
      return true;
    };
    try {
      return await work(hold);
    } finally {
      this.held -= taken;
    }
  }
}

/** Two of the largest bodies with what they unpack to, or thousands of usual ones. */
const bytesAtOnce = 256 * 1024 * 1024;
const shared = globalThis as { aftersendBodyBudget?: BodyBudget };

/** This process's budget. */
export function bodyBudget(): BodyBudget {
  shared.aftersendBodyBudget ??= new BodyBudget(bytesAtOnce);
  return shared.aftersendBodyBudget;
}
