import { format } from "node:util";
import { maskLogged } from "./mask-logged";

const streams = { log: "stdout", info: "stdout", warn: "stderr", error: "stderr" } as const;

/** What is printed past the logger, by Next above all, goes through the same mask. */
export function maskConsole(target: Pick<Console, keyof typeof streams> = console): void {
  for (const name of Object.keys(streams) as (keyof typeof streams)[]) {
    target[name] = (...args: unknown[]) => void process[streams[name]].write(`${maskLogged(format(...args))}\n`);
  }
}
