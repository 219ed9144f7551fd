import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "./say";

export type ChildOptions = { name: string; args: string[]; env: Record<string, string>; quiet?: RegExp; graceMs?: number };
export type Exit = { code: number | null; signal: NodeJS.Signals | null };
export type Child = { name: string; exited: Promise<Exit>; stop(force?: boolean): Promise<void> };

const living = new Set<Child>();

/** Runs Node on its own in the background, each line it prints marked with its name. */
export function startChild({ name, args, env, quiet, graceMs = 10_000 }: ChildOptions): Child {
  // A session of its own: Ctrl-C goes to us alone, so that we decide in which order things stop.
  const child = spawn(process.execPath, args, { detached: true, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      if (line.trim() !== "" && !quiet?.test(line)) say(`${name}: ${line}`);
    });
  }
  const exited = new Promise<Exit>((resolve) => {
    child.on("error", (error) => {
      say(`${name}: ${error.message}`);
      resolve({ code: 1, signal: null });
    });
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
  const self: Child = { name, exited, stop: (force = false) => stopGroup(child, exited, force ? 0 : graceMs) };
  living.add(self);
  void exited.then(() => living.delete(self));
  return self;
}

/** Stops every child that runs; at once if forced, else each within its grace. */
export async function stopChildren({ force = false } = {}): Promise<void> {
  await Promise.all([...living].map((child) => child.stop(force)));
}

async function stopGroup(child: ChildProcess, exited: Promise<Exit>, graceMs: number): Promise<void> {
  signalGroup(child, "SIGTERM");
  const stopped = await Promise.race([exited.then(() => true), sleep(graceMs, false, { ref: false })]);
  if (!stopped) {
    signalGroup(child, "SIGKILL");
    await exited;
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
