import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const exitWithParent = `--import=${pathToFileURL("scripts/setup/exit-with-parent.mjs").href}`;
const restartAfterMs = 250;
const graceMs = 5_000;

export type ProcessOptions = { name: string; args: string[]; env: Record<string, string>; logFile: string };

/** A process that is started again whenever it ends, until stopped. Tells the deaths we brought about from those it died by itself. */
export class KeptProcess {
  /** How it ended when nobody had killed it: each is a bug. */
  readonly unexpectedEnds: string[] = [];
  private child: ChildProcess | null = null;
  private killed = false;
  private stopping = false;
  private readonly running: Promise<void>;

  constructor(private readonly options: ProcessOptions) {
    this.running = this.run();
  }

  /** Null between two lives. */
  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /** Ends it at once, as the kernel does when memory is short. */
  kill(): void {
    this.killed = true;
    this.signal("SIGKILL");
  }

  /** Holds it for a while, as a machine does that swaps. */
  async hold(forMs: number): Promise<void> {
    this.signal("SIGSTOP");
    await sleep(forMs);
    this.signal("SIGCONT");
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.signal("SIGCONT");
    this.signal("SIGTERM");
    const inTime = await Promise.race([this.running.then(() => true), sleep(graceMs, false)]);
    if (!inTime) this.signal("SIGKILL");
    await this.running;
  }

  private async run(): Promise<void> {
    const { name, args, env, logFile } = this.options;
    while (!this.stopping) {
      const log = openSync(logFile, "a");
      this.killed = false;
      const child = spawn(process.execPath, [exitWithParent, ...args], { detached: true, stdio: ["ignore", log, log], env: { ...process.env, ...env } });
      closeSync(log);
      this.child = child;
      const [code, signal] = await once(child, "exit");
      if (!this.killed && !this.stopping) this.unexpectedEnds.push(`${name} ended by itself (${signal ?? `exit code ${code}`}); see ${logFile}`);
      if (!this.stopping) await sleep(restartAfterMs);
    }
  }

  // The whole group: a server may have helpers of its own.
  private signal(name: NodeJS.Signals): void {
    const child = this.child;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    try {
      process.kill(-child.pid, name);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
    }
  }
}
