import { hasRule } from "@/db/queries/people/has-rule";
import { database } from "@/lib/server/database";
import { briefly } from "./briefly";

const shared = globalThis as { aftersendSecondFactorRule?: ReturnType<typeof briefly<boolean>> };

/** Whether administrators need a second factor, as of a second ago at most. */
export function adminsNeedSecondFactor(): Promise<boolean> {
  shared.aftersendSecondFactorRule ??= briefly(() => hasRule(database(), { name: "second-factor-for-admins" }));
  return shared.aftersendSecondFactorRule("");
}

/** Has the next question answered anew: after the rule was changed here. */
export function forgetSecondFactorRule(): void {
  shared.aftersendSecondFactorRule?.forget();
}
