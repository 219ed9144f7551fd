import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

const everyMs = 250;

/** Watches how much memory processes hold together, their children included: what the system counts as resident, shared pages counted in each. */
export class MemoryWatch {
  /** Bytes, four times a second. */
  readonly samples: number[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(pids: readonly number[]) {
    this.timer = setInterval(() => this.samples.push(residentBytes(pids)), everyMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}

/** How much more was held at most in the last third of the time than in the second: 1 is flat. The first third is warming up. */
export function growth(samples: readonly number[]): number {
  const third = Math.floor(samples.length / 3);
  return Math.max(...samples.slice(2 * third)) / Math.max(...samples.slice(third, 2 * third));
}

function residentBytes(pids: readonly number[]): number {
  const wanted = [...pids];
  let sum = 0;
  // The list grows while it is walked: children come after their parents.
  for (const pid of wanted) {
    sum += residentOf(pid);
    wanted.push(...childrenOf(pid));
  }
  return sum;
}

const hasProc = existsSync("/proc/self/status");

function residentOf(pid: number): number {
  try {
    const kibibytes = hasProc
      ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
      : execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
    return Number(kibibytes ?? 0) * 1024;
  } catch {
    return 0; // It has ended since.
  }
}

function childrenOf(pid: number): number[] {
  try {
    if (!hasProc) return numbersIn(execFileSync("pgrep", ["-P", String(pid)], { encoding: "utf8" }));
    return readdirSync(`/proc/${pid}/task`).flatMap((task) => numbersIn(readFileSync(`/proc/${pid}/task/${task}/children`, "utf8")));
  } catch {
    return [];
  }
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}
