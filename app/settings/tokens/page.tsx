import { TokensPage } from "@/components/auth/tokens-page";
import { allowPage } from "@/lib/server/auth/allow-page";
import { listTokens } from "@/lib/server/tokens/manage-tokens";
import { createToken, revokeToken, rotateFeed } from "./actions";

export default async function Page() {
  await allowPage("/settings/tokens");
  return <TokensPage {...(await listTokens())} create={createToken} revoke={revokeToken} rotate={rotateFeed} />;
}
