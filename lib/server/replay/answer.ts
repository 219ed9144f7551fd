import { headers } from "next/headers";
import * as z from "zod/mini";
import { isDatabaseAway } from "@/db/is-database-away";
import { type ReplayProblem, type ReplayResult, replayProblemsOf } from "@/lib/contract/replay";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { allowAction } from "@/lib/server/auth/allow-action";
import type { GuardedAction } from "@/lib/server/auth/authorisation";
import { database } from "@/lib/server/database";
import { logger } from "@/lib/server/logger";

/** Runs an action on parsed input, for those who may. Whatever goes wrong is answered, not thrown, and nothing of the inside leaks. */
export async function answer<Schema extends z.core.$ZodType>(
  name: GuardedAction,
  schema: Schema,
  input: unknown,
  work: (input: z.output<Schema>) => Promise<ReplayResult>,
): Promise<ReplayResult> {
  try {
    const asking = await allowAction(name);
    if (!asking.ok) return refusal(asking.code);
    const parsed = z.safeParse(schema, input);
    if (!parsed.success) return { ok: false, problems: replayProblemsOf(parsed.error) };
    const result = await work(parsed.data);
    const action = name.startsWith("lab/start") ? "replay-started" : "replay-changed";
    if (result.ok)
      await recordAudit(database(), { by: asking.viewer, action, subject: `replay ${result.id}`, detail: { asked: name }, headers: await headers() });
    return result;
  } catch (error) {
    if (isDatabaseAway(error)) return refusal("database");
    logger.error({ err: error }, "a replay action failed");
    return refusal("internal");
  }
}

function refusal(problem: ReplayProblem): ReplayResult {
  return { ok: false, problems: [problem] };
}
