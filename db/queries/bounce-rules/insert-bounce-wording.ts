import type { Connection } from "@/db/client";
import type { OwnRule } from "@/lib/domain/qualification/own-rules";

/** What a rule says, and who wrote it. */
export type BounceWording = Omit<OwnRule, "id"> & { name: string; writtenBy: string };

/** Gives a rule its next wording, which is the first of a new one; returns its number. The ones before stay. */
export async function insertBounceWording(tx: Connection, { rule, ...said }: BounceWording & { rule: number }): Promise<number> {
  const { rows } = await tx.query<{ wording: number }>(
    `with worded as (
       insert into bounce_rule_wordings (rule_id, wording, name, enhanced_code, smtp_code, phrase, type, reason_code, written_by)
       values ($1, 1 + coalesce((select max(wording) from bounce_rule_wordings where rule_id = $1), 0), $2, $3, $4, $5, $6, $7, $8)
       returning wording)
     update bounce_rules set wording = worded.wording from worded where id = $1 returning worded.wording`,
    [rule, said.name, said.enhancedCode, said.smtpCode, said.phrase, said.type, said.reasonCode, said.writtenBy],
  );
  return rows[0]?.wording ?? 0;
}
