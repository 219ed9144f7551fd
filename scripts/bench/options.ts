import { parseArgs } from "node:util";

export const sectionNames = ["ingest", "spread", "triggered", "live", "viewers", "reads", "export"] as const;
export type SectionName = (typeof sectionNames)[number];

export type BenchOptions = {
  /** Messages of the bulk load that reads and exports are measured on. */
  messages: number;
  /** Events of the ingest run. */
  events: number;
  viewers: number;
  /** How long the viewers watch. */
  watchSeconds: number;
  only: ReadonlySet<SectionName>;
};

export const usage = `npm run bench -- [--messages N] [--events N] [--viewers N] [--watch SECONDS] [--only ${sectionNames.join(",")}] [--full | --soak]
  --full  10 million messages, a million events of ingest, and 10 minutes of watching
  --soak  10 minutes of watching`;

/** What is to be measured, null if the arguments say nothing that can be. */
export function readOptions(args: readonly string[]): BenchOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      messages: { type: "string" },
      events: { type: "string" },
      viewers: { type: "string", default: "500" },
      watch: { type: "string" },
      only: { type: "string", default: sectionNames.join(",") },
      full: { type: "boolean", default: false },
      soak: { type: "boolean", default: false },
    },
  });
  const only = values.only.split(",").filter((name): name is SectionName => (sectionNames as readonly string[]).includes(name));
  const numbers = {
    messages: Number(values.messages ?? (values.full ? 10_000_000 : 300_000)),
    events: Number(values.events ?? (values.full ? 1_000_000 : 200_000)),
    viewers: Number(values.viewers),
    watchSeconds: Number(values.watch ?? (values.full || values.soak ? 600 : 12)),
  };
  const sane = Object.values(numbers).every((n) => Number.isInteger(n) && n > 0) && only.length === values.only.split(",").length;
  return sane ? { ...numbers, only: new Set(only) } : null;
}
