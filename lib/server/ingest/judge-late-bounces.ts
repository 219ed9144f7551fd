import type { Transaction } from "@/db/client";
import { holdBounceRules } from "@/db/queries/bounce-rules/hold-bounce-rules";
import type { AdaptedEvent } from "@/lib/adapters/adapter";
import { lateBounceQualifier } from "@/lib/domain/qualification/own-rules";

/** Judges bounces after acceptance by the workspace's own rules, which stay as they are until the transaction ends. Where there are none, it asks nothing. */
export async function judgeLateBounces(tx: Transaction, events: readonly AdaptedEvent[]): Promise<void> {
  const late = events.filter(({ event }) => event.kind === "late-bounced");
  if (late.length === 0) return;
  const qualify = lateBounceQualifier(await holdBounceRules(tx));
  for (const adapted of late) adapted.qualification = qualify(adapted.event);
}
