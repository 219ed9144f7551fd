import { readBounceRules } from "@/db/queries/bounce-rules/read-bounce-rules";
import type { BuiltInRule, ListedRule } from "@/lib/contract/bounce-rules";
import { bounceClasses } from "@/lib/domain/qualification/bounce-classes";
import { rules } from "@/lib/domain/qualification/rules";
import { database } from "@/lib/server/database";
import { isoInstant } from "@/lib/server/read/iso-instant";

/** The workspace's own rules for bounces after acceptance, in order, and those that hold for every failure. */
export async function listBounceRules(): Promise<{ own: ListedRule[]; builtIn: BuiltInRule[] }> {
  const own = await readBounceRules(database());
  return { own: own.map(({ rule: _, wording: __, writtenAt, ...said }) => ({ ...said, writtenAt: isoInstant(writtenAt) })), builtIn };
}

const nothing = { bounceClass: null, enhancedCode: null, smtpCode: null, text: null };

const builtIn: BuiltInRule[] = [
  ...bounceClasses.map(({ id, name, number, type, reasonCode }) => ({ ...nothing, id, source: `Momentum: ${name}`, bounceClass: number, type, reasonCode })),
  ...rules.map(({ id, source, enhanced, smtp, text, type, reasonCode }) => ({
    id,
    source,
    bounceClass: null,
    enhancedCode: enhanced?.source ?? null,
    smtpCode: smtp?.source ?? null,
    text: text?.source ?? null,
    type,
    reasonCode,
  })),
];
