import { inTransaction, type Transaction } from "@/db/client";
import { insertBounceRule } from "@/db/queries/bounce-rules/insert-bounce-rule";
import { insertBounceWording } from "@/db/queries/bounce-rules/insert-bounce-wording";
import { lockBounceRules } from "@/db/queries/bounce-rules/lock-bounce-rules";
import { placeBounceRules } from "@/db/queries/bounce-rules/place-bounce-rules";
import { type BounceRuleRow, readBounceRules } from "@/db/queries/bounce-rules/read-bounce-rules";
import type { AuditAction } from "@/lib/contract/audit";
import { type BounceRuleWords, hasCondition } from "@/lib/contract/bounce-rules";
import type { Done, Problem } from "@/lib/contract/people";
import { isOwnVerdict, ownRuleId, ownRuleLimits } from "@/lib/domain/qualification/own-rules";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { showText } from "@/lib/server/auth/show-recipient";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";

type Asked = { viewer: Viewer; headers: Headers };
type Seen = { seen: readonly string[] };

/** Adds a rule after all others. */
export function addBounceRule({ seen, ...said }: BounceRuleWords & Seen, asked: Asked): Promise<Done> {
  return onSeenList(seen, async (tx, rules) => {
    const problem = faultOf(said) ?? (rules.length >= ownRuleLimits.rules ? "too-many-rules" : null);
    if (problem) return { ok: false, problem };
    const rule = await insertBounceRule(tx);
    const wording = await insertBounceWording(tx, { rule, ...said, writtenBy: asked.viewer.name });
    return recorded(tx, asked, "bounce-rule-added", said.name, { rule: ownRuleId(rule, wording), ...detailOf(said) });
  });
}

/** Words a rule anew, in its place. What it decided before stays decided by the words of then. */
export function changeBounceRule({ seen, id, ...said }: BounceRuleWords & Seen & { id: string }, asked: Asked): Promise<Done> {
  return onSeenList(seen, async (tx, rules) => {
    const was = rules.find((each) => each.id === id);
    if (!was) return { ok: false, problem: "not-there" };
    const problem = faultOf(said);
    if (problem) return { ok: false, problem };
    const wording = await insertBounceWording(tx, { rule: was.rule, ...said, writtenBy: asked.viewer.name });
    const detail = { rule: ownRuleId(was.rule, wording), ...detailOf(said), before: { rule: was.id, name: was.name, ...detailOf(was) } };
    return recorded(tx, asked, "bounce-rule-changed", said.name, detail);
  });
}

/** Moves a rule past its neighbour; at the end it stays where it is. */
export function moveBounceRule({ seen, id, by }: Seen & { id: string; by: "up" | "down" }, asked: Asked): Promise<Done> {
  return onSeenList(seen, async (tx, rules) => {
    const from = rules.findIndex((each) => each.id === id);
    const moved = rules[from];
    if (!moved) return { ok: false, problem: "not-there" };
    const to = Math.min(rules.length - 1, Math.max(0, from + (by === "up" ? -1 : 1)));
    if (to === from) return { ok: true };
    await placeBounceRules(tx, {
      rules: rules
        .map(({ rule }) => rule)
        .toSpliced(from, 1)
        .toSpliced(to, 0, moved.rule),
    });
    return recorded(tx, asked, "bounce-rule-moved", moved.name, { rule: id, from: from + 1, to: to + 1 });
  });
}

/** Ends a rule. It is kept, for what it decided names it. */
export function retireBounceRule({ seen, id }: Seen & { id: string }, asked: Asked): Promise<Done> {
  return onSeenList(seen, async (tx, rules) => {
    const retired = rules.find((each) => each.id === id);
    if (!retired) return { ok: false, problem: "not-there" };
    await placeBounceRules(tx, { rules: rules.filter((each) => each !== retired).map(({ rule }) => rule) });
    return recorded(tx, asked, "bounce-rule-retired", retired.name, { rule: id, ...detailOf(retired) });
  });
}

/** Works on the list that somebody saw, and on no other: what two people do at once is neither lost nor put in another order unseen. */
function onSeenList(seen: readonly string[], work: (tx: Transaction, rules: BounceRuleRow[]) => Promise<Done>): Promise<Done> {
  return inTransaction(database(), async (tx) => {
    await lockBounceRules(tx);
    const rules = await readBounceRules(tx);
    return rules.map(({ id }) => id).join() === seen.join() ? work(tx, rules) : { ok: false, problem: "changed-meanwhile" };
  });
}

function faultOf(said: BounceRuleWords): Problem | null {
  if (!hasCondition(said)) return "no-condition";
  return isOwnVerdict(said) ? null : "invalid";
}

async function recorded(tx: Transaction, { viewer, headers }: Asked, action: AuditAction, subject: string, detail: Record<string, unknown>): Promise<Done> {
  await recordAudit(tx, { by: viewer, action, subject: masked(subject), detail, headers });
  return { ok: true };
}

/** What the audit log keeps for good holds no whole address. */
function detailOf({ enhancedCode, smtpCode, phrase, type, reasonCode }: BounceRuleWords): Record<string, unknown> {
  const conditions = { enhancedCode, smtpCode, phrase: phrase === null ? null : masked(phrase) };
  return { ...Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== null)), type, reasonCode };
}

function masked(text: string): string {
  return showText({ showsAddresses: false }, text);
}
