"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/pill";
import { ActionsTh, Table, Td, Th, Tr } from "@/components/ui/table";
import { TimedWords } from "@/components/ui/timed-words";
import { useWording } from "@/lib/client/use-wording";
import type { Done, ListedFeedToken } from "@/lib/contract/people";
import { markInstant } from "@/lib/view/marked-instants";
import { AgoOrNever } from "./ago-or-never";
import { ProblemLine } from "./problem-line";
import { SecretOnce } from "./secret-once";
import { useAct } from "./use-act";

/** Long enough to hand the new token to the MTA. */
const overlapHours = 24;

type FeedTokensPanelProps = { feeds: readonly ListedFeedToken[]; rotate: (form: unknown) => Promise<Done<{ token: string }>> };

export function FeedTokensPanel({ feeds, rotate }: FeedTokensPanelProps) {
  const w = useWording();
  const { t } = w;
  const router = useRouter();
  const { run, isPending, problem } = useAct();
  const [shown, setShown] = useState<{ key: string; token: string } | null>(null);
  return (
    <Panel title={t("auth.tokens.feeds")} hint={t("auth.tokens.feedsHint")}>
      {feeds.length === 0 ? (
        <p className="text-muted">{t("auth.tokens.noFeeds")}</p>
      ) : (
        <Table label={t("auth.tokens.feeds")} scrolls="sideways" stacks>
          <thead>
            <tr>
              <Th>{t("auth.tokens.feed")}</Th>
              <Th>{t("auth.tokens.received")}</Th>
              <ActionsTh label={t("auth.people.actions")} />
            </tr>
          </thead>
          <tbody>
            {feeds.map(({ key, format, lastReceivedAt, previousUntil }) => (
              <Tr key={key}>
                <Td>
                  <span className="font-medium wrap-anywhere">{key}</span> <span className="text-sm text-muted">{format}</span>
                  {previousUntil === null ? null : (
                    <span className="block">
                      <Tag>
                        <TimedWords text={t("auth.tokens.both", { at: markInstant(previousUntil, "day-minute") })} />
                      </Tag>
                    </span>
                  )}
                </Td>
                <Td label={t("auth.tokens.received")}>
                  <AgoOrNever at={lastReceivedAt} never={t("auth.people.never")} />
                </Td>
                <Td align="end" className="max-sm:-ml-3">
                  <Button
                    variant="ghost"
                    className="sm:-my-1.5"
                    disabled={isPending}
                    onClick={() =>
                      run(
                        () => rotate({ key, overlapHours }),
                        ({ token }) => {
                          setShown({ key, token });
                          router.refresh();
                        },
                      )
                    }
                  >
                    {t("auth.tokens.rotate")}
                    <span className="sr-only"> {key}</span>
                  </Button>
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
      <ProblemLine problem={problem} />
      {shown === null ? null : <SecretOnce title={`${shown.key}: ${t("auth.tokens.shownOnce")}`} secret={shown.token} />}
    </Panel>
  );
}
