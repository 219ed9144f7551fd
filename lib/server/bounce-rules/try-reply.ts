import { readBounceRules } from "@/db/queries/bounce-rules/read-bounce-rules";
import { findBasicCode, findEnhancedCode } from "@/lib/adapters/smtp-reply";
import type { Tried } from "@/lib/contract/bounce-rules";
import type { Done } from "@/lib/contract/people";
import { lateBounceQualifier } from "@/lib/domain/qualification/own-rules";
import { database } from "@/lib/server/database";

/** What a bounce after acceptance with this reply would be, by the rules as they are now. Nothing is kept of it. */
export async function tryReply({ reply, bounceClass }: { reply: string; bounceClass: number | null }): Promise<Done<{ tried: Tried }>> {
  const own = await readBounceRules(database());
  const [smtpCode, enhancedCode] = [findBasicCode(reply), findEnhancedCode(reply)];
  const verdict = lateBounceQualifier(own)({ bounceClass, smtpCode, enhancedCode, text: reply });
  const name = own.find(({ id }) => id === verdict.ruleId)?.name ?? null;
  return { ok: true, tried: { smtpCode, enhancedCode, ...verdict, name } };
}
