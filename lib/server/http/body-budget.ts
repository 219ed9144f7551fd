/** Takes bytes of a budget; false, and nothing taken, if there are not as many left. */
export type Hold = (bytes: number) => boolean;

/** Says that what was held is needed until this has ended, whether or not it is waited for. */
export type KeepUntil = <T>(promise: Promise<T>) => Promise<T>;

/** For callers whose bodies are bounded by other means. */
export const holdAny: Hold = () => true;

/** Bounds the bytes of bodies that one process holds at a time. */
export class BodyBudget {
  private held = 0;

  constructor(private readonly limit: number) {}

  get heldBytes(): number {
    return this.held;
  }

  /**
   * Runs work that holds bytes as it goes. All are given back when it ends, however it ends, and when what it left running has
   * ended too: a body is in memory for as long as anybody may still read it.
   */
  async share<T>(work: (hold: Hold, keepUntil: KeepUntil) => Promise<T>): Promise<T> {
    let taken = 0;
    const running: Promise<unknown>[] = [];
    const hold: Hold = (bytes) => {
      if (this.held + bytes > this.limit) return false;
      this.held += bytes;
      taken += bytes;
      return true;
    };
    const keepUntil: KeepUntil = (promise) => {
      running.push(promise);
      return promise;
    };
    try {
      return await work(hold, keepUntil);
    } finally {
      const giveBack = () => {
        this.held -= taken;
      };
      if (running.length === 0) giveBack();
      else void Promise.allSettled(running).then(giveBack);
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
