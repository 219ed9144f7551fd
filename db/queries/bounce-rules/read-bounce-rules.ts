import type { Connection } from "@/db/client";
import { type OwnRule, ownRuleId } from "@/lib/domain/qualification/own-rules";

/** A rule as it is worded now: who wrote that, and when (epoch ms). */
export type BounceRuleRow = OwnRule & { rule: number; wording: number; name: string; writtenBy: string; writtenAt: number };

/** The workspace's rules for bounces after acceptance, in order; retired ones are left out. */
export async function readBounceRules(db: Connection): Promise<BounceRuleRow[]> {
  const { rows } = await db.query<Omit<BounceRuleRow, "id">>({
    name: "read-bounce-rules",
    text: `select r.id as rule, r.wording, w.name, w.enhanced_code as "enhancedCode", w.smtp_code as "smtpCode", w.phrase, w.type, w.reason_code as "reasonCode",
        w.written_by as "writtenBy", w.written_at as "writtenAt"
      from bounce_rules r join bounce_rule_wordings w on w.rule_id = r.id and w.wording = r.wording
      where r.place is not null order by r.place`,
  });
  return rows.map((row) => ({ ...row, id: ownRuleId(row.rule, row.wording) }));
}
