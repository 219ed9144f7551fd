import { parseArgs } from "node:util";
import type { Command, Options } from "./command";
import { commands } from "./commands";

export type ParsedCommand = { ok: true; command: Command; options: Options } | { ok: false; message: string | null };

const longestName = 200;

/** The command that the arguments name, with all it needs; otherwise what is wrong, or null if help was asked for. */
export function parseCommand(args: readonly string[]): ParsedCommand {
  const words = args.slice(0, 2).filter((word) => !word.startsWith("-"));
  const [name, rest] = [words.join(" "), args.slice(words.length)];
  if (args.length === 0 || args.includes("--help") || args.includes("-h") || name === "help") return { ok: false, message: null };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return { ok: false, message: `There is no command "${name}".` };
  const optional = command.optional ?? {};
  const names = [...Object.keys(command.options), ...Object.keys(optional)];
  let options: Record<string, string | undefined>;
  try {
    options = parseArgs({ args: rest, options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])) }).values;
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  const given: Record<string, string> = {};
  for (const [name, allowed] of Object.entries({ ...command.options, ...optional })) {
    if (Object.hasOwn(optional, name) && options[name] === undefined) continue;
    const value = options[name]?.trim() ?? "";
    if (value === "") return { ok: false, message: `--${name} is missing.` };
    if (value.length > longestName || /\p{Cc}/u.test(value))
      return { ok: false, message: `--${name} may have at most ${longestName} characters and no control characters.` };
    if (allowed !== null && !allowed.includes(value)) return { ok: false, message: `--${name} must be one of ${allowed.join(", ")}; it is "${value}".` };
    given[name] = value;
  }
  return { ok: true, command, options: given };
}

export function usage(): string {
  const lines = Object.values(commands).map((command) => `  ${command.usage}`);
  return ["Usage: npm run --silent admin -- COMMAND", "", ...lines, "", "Prints one line of JSON. A token is shown this once: only its hash is kept."].join(
    "\n",
  );
}
