import { findBounceWordings } from "@/db/queries/bounce-rules/find-bounce-wordings";
import type { OwnRuleWording } from "@/lib/contract/log";
import { parseOwnRuleId } from "@/lib/domain/qualification/own-rules";
import { showText } from "@/lib/server/auth/show-recipient";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";

/** The workspace's own rules among those that decided, as they were worded then, and as the viewer may see them. */
export async function findOwnRules(ruleIds: readonly string[], viewer: Viewer): Promise<OwnRuleWording[]> {
  const wanted = [...new Set(ruleIds)].flatMap((id) => parseOwnRuleId(id) ?? []);
  if (wanted.length === 0) return [];
  return (await findBounceWordings(database(), { wanted })).map(({ rule: _, name, phrase, ...said }) => ({
    ...said,
    name: showText(viewer, name),
    phrase: showText(viewer, phrase),
  }));
}
