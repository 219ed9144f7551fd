import type { Connection } from "@/db/client";
import { type OwnRule, ownRuleId } from "@/lib/domain/qualification/own-rules";

export type FoundWording = OwnRule & { rule: number; wording: number; name: string };

/** Wordings by rule and number, of retired rules and of former wordings too. */
export async function findBounceWordings(db: Connection, { wanted }: { wanted: readonly { rule: number; wording: number }[] }): Promise<FoundWording[]> {
  const { rows } = await db.query<Omit<FoundWording, "id">>(
    `select rule_id as rule, wording, name, enhanced_code as "enhancedCode", smtp_code as "smtpCode", phrase, type, reason_code as "reasonCode"
     from bounce_rule_wordings join unnest($1::integer[], $2::integer[]) as wanted(rule_id, wording) using (rule_id, wording) order by rule_id, wording`,
    [wanted.map(({ rule }) => rule), wanted.map(({ wording }) => wording)],
  );
  return rows.map((row) => ({ ...row, id: ownRuleId(row.rule, row.wording) }));
}
