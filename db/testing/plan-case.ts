import type { Connection } from "@/db/client";
import type { FullLog } from "./full-log";
import type { Cost } from "./plan";

export type Work = (tx: Connection) => Promise<unknown>;
/** `readWhole` names tables that may be read from end to end even when they are not small. */
export type Bounds = Partial<Pick<Cost, "rows" | "buffers" | "gathered">> & { readWhole?: string[] };

/** Name, what is asked, and what it may cost where that is more than a page takes. */
export type PlanCase = [name: string, ask: (full: FullLog) => Work, bounds?: Bounds];
