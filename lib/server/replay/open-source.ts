import type { Connection } from "@/db/client";
import type { ReplayProblem } from "@/lib/contract/replay";
import type { BatchSource } from "./batch-source";
import { capturedSource } from "./captured-source";
import { findCaptured } from "./queries/find-captured";
import type { ReplayRow } from "./queries/replay-row";
import { readCaptured } from "./read-captured";
import { scenarioSource } from "./scenario-source";

export type OpenedSource = { ok: true; source: BatchSource } | { ok: false; problem: ReplayProblem };

/** The batches of a replay, made again from what its row holds. */
export async function openSource(db: Connection, { id, scenario, seed, messages, startsAt }: ReplayRow): Promise<OpenedSource> {
  if (scenario !== null) return { ok: true, source: scenarioSource({ id, scenario, seed, messages, startsAt }) };
  const found = await findCaptured(db, { id });
  if (!found) return { ok: false, problem: "file-gone" };
  const read = readCaptured(found.file, found.format);
  return read.ok ? { ok: true, source: capturedSource(id, read.captured) } : read;
}
