import { hasAccounts } from "@/db/queries/people/has-accounts";
import { database } from "@/lib/server/database";
import { briefly } from "./briefly";
import { isLocal } from "./is-local";

const shared = globalThis as { aftersendHasAccounts?: ReturnType<typeof briefly<boolean>> };

/** Whether somebody has an account, as of a second ago at most. */
export function anybodyHasAccount(): Promise<boolean> {
  shared.aftersendHasAccounts ??= briefly(() => hasAccounts(database()));
  return shared.aftersendHasAccounts("");
}

/** Has the next question answered anew: after the first account was made here. */
export function forgetWhetherAnybodyHasAccount(): void {
  shared.aftersendHasAccounts?.forget();
}

/** Until somebody has an account, this machine is open to whoever sits at it, and to nobody else. */
export async function isOpen(headers: Pick<Headers, "get" | "has">): Promise<boolean> {
  return isLocal(headers) && !(await anybodyHasAccount());
}
