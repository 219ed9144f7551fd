"use client";

import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { useWording } from "@/lib/client/use-wording";
import type { Done, ListedFeedToken, ListedToken } from "@/lib/contract/people";
import { FeedTokensPanel } from "./feed-tokens-panel";
import { NewTokenPanel } from "./new-token-panel";
import { TokensTable } from "./tokens-table";

type TokensPageProps = {
  tokens: readonly ListedToken[];
  feeds: readonly ListedFeedToken[];
  create: (form: unknown) => Promise<Done<{ token: string }>>;
  revoke: (name: unknown) => Promise<Done>;
  rotate: (form: unknown) => Promise<Done<{ token: string }>>;
};

export function TokensPage({ tokens, feeds, create, revoke, rotate }: TokensPageProps) {
  const { t } = useWording();
  return (
    <>
      <PageTitle title={t("auth.tokens.title")} hint={t("auth.tokens.hint")} />
      <div className="grid max-w-forms items-start gap-gutter xl:grid-cols-[2fr_1fr]">
        <div className="grid min-w-0 gap-gutter">
          <Panel title={t("auth.tokens.api")} hint={t("auth.tokens.apiHint")}>
            {tokens.length === 0 ? <p className="text-muted">{t("auth.tokens.none")}</p> : <TokensTable tokens={tokens} revoke={revoke} />}
          </Panel>
          <FeedTokensPanel feeds={feeds} rotate={rotate} />
        </div>
        <NewTokenPanel create={create} />
      </div>
    </>
  );
}
