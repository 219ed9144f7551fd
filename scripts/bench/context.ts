import type { Database } from "@/db/client";
import type { MemoryWatch } from "./memory";
import type { BenchOptions } from "./options";
import type { Row } from "./row";
import type { Workspace } from "./workspace";

/** What every section measures with. */
export type Bench = {
  db: Database;
  /** The web server. */
  url: string;
  feed: { feedId: string; token: string };
  options: BenchOptions;
  /** Of web and worker together. */
  memory: MemoryWatch;
  workspace: Workspace;
  /** Recent, so that nothing is overdue while it is measured. */
  startSeconds: number;
  say: (line: string) => void;
};

export type Section = (bench: Bench) => Promise<Row[]>;
