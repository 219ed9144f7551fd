import { headers } from "next/headers";
import * as z from "zod/mini";
import { isDatabaseAway } from "@/db/is-database-away";
import type { Done } from "@/lib/contract/people";
import { allowAction } from "@/lib/server/auth/allow-action";
import { askAgain } from "@/lib/server/auth/ask-again";
import { actionAccess, type GuardedAction } from "@/lib/server/auth/authorisation";
import { clientAddress } from "@/lib/server/auth/client-address";
import { isOwnRequest } from "@/lib/server/auth/is-own-request";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { logger } from "@/lib/server/logger";
import { isTooOften, linkLimits } from "./limits";

type Asked = { viewer: Viewer; headers: Headers };

/** Runs a server action on parsed input, for those whom the table lets, and who gave their password of late where it takes that. Whatever goes wrong is answered, and nothing of the inside leaks. */
export async function act<Schema extends z.core.$ZodType, Value>(
  name: GuardedAction,
  schema: Schema,
  input: unknown,
  work: (input: z.output<Schema>, asked: Asked) => Promise<Done<Value>>,
): Promise<Done<Value>> {
  return answered(async () => {
    const asking = await allowAction(name);
    if (!asking.ok) return { ok: false, problem: "not-allowed" };
    const parsed = z.safeParse(schema, input);
    const asked = { viewer: asking.viewer, headers: await headers() };
    const problem = await askAgain(asked.viewer, actionAccess[name], asked.headers);
    if (problem) return { ok: false, problem };
    return parsed.success ? work(parsed.data, asked) : { ok: false, problem: "invalid" };
  });
}

/** The same for what is open to anybody, who may try so often only. */
export async function openAct<Schema extends z.core.$ZodType, Value>(
  schema: Schema,
  input: unknown,
  work: (input: z.output<Schema>, headers: Headers) => Promise<Done<Value>>,
): Promise<Done<Value>> {
  return answered(async () => {
    const asked = await headers();
    if (!isOwnRequest({ method: "POST", headers: asked })) return { ok: false, problem: "not-allowed" };
    if (await isTooOften(database(), linkLimits(clientAddress(asked)))) return { ok: false, problem: "too-often" };
    const parsed = z.safeParse(schema, input);
    return parsed.success ? work(parsed.data, asked) : { ok: false, problem: "invalid" };
  });
}

async function answered<Value>(work: () => Promise<Done<Value>>): Promise<Done<Value>> {
  try {
    return await work();
  } catch (error) {
    if (isDatabaseAway(error)) return { ok: false, problem: "unavailable" };
    logger.error({ err: error }, "an action failed");
    return { ok: false, problem: "internal" };
  }
}
