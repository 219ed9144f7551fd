import { BounceRulesPage } from "@/components/bounce-rules/bounce-rules-page";
import { allowPage } from "@/lib/server/auth/allow-page";
import { listBounceRules } from "@/lib/server/bounce-rules/list-bounce-rules";
import { addRule, changeRule, moveRule, retireRule, tryReply } from "./actions";

export default async function Page() {
  await allowPage("/settings/bounce-rules");
  const actions = { add: addRule, change: changeRule, move: moveRule, retire: retireRule };
  return <BounceRulesPage {...(await listBounceRules())} actions={actions} tryReply={tryReply} />;
}
