"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Instant } from "@/components/ui/instant";
import { Tag } from "@/components/ui/pill";
import { ActionsTh, Table, Td, Th, Tr } from "@/components/ui/table";
import { useNow } from "@/lib/client/use-now";
import { useWording } from "@/lib/client/use-wording";
import { asTokenScope, type Done, type ListedToken } from "@/lib/contract/people";
import { actorWords } from "@/lib/view/audit-words";
import { AgoOrNever } from "./ago-or-never";
import { ProblemLine } from "./problem-line";
import { useAct } from "./use-act";

export function TokensTable({ tokens, revoke }: { tokens: readonly ListedToken[]; revoke: (name: unknown) => Promise<Done> }) {
  const w = useWording();
  const { t } = w;
  const router = useRouter();
  const { run, isPending, problem } = useAct();
  const now = useNow();
  const stateOf = ({ revokedAt, expiresAt }: ListedToken) =>
    revokedAt !== null ? "revoked" : expiresAt !== null && now !== null && Date.parse(expiresAt) <= now ? "expired" : "inUse";
  return (
    <>
      <Table label={t("auth.tokens.api")} scrolls="sideways" stacks>
        <thead>
          <tr>
            <Th>{t("auth.name")}</Th>
            <Th>{t("auth.tokens.scope")}</Th>
            <Th>{t("auth.people.state")}</Th>
            <Th>{t("auth.tokens.expires")}</Th>
            <Th>{t("auth.tokens.lastUsed")}</Th>
            <ActionsTh label={t("auth.people.actions")} />
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <Tr key={token.name}>
              <Td className="min-w-40">
                <span className="font-medium wrap-anywhere">{token.name}</span>
                <span className="block text-sm text-muted">
                  <Instant at={token.createdAt} /> {token.createdBy === null ? null : actorWords(token.createdBy, w)}
                </span>
              </Td>
              <Td label={t("auth.tokens.scope")}>{scopeWord(token.role, t)}</Td>
              <Td label={t("auth.people.state")}>
                <Tag>{t(`auth.tokens.${stateOf(token)}`)}</Tag>
              </Td>
              <Td label={t("auth.tokens.expires")}>
                {token.expiresAt === null ? <span className="text-muted">{t("auth.tokens.never")}</span> : <Instant at={token.expiresAt} />}
              </Td>
              <Td label={t("auth.tokens.lastUsed")}>
                <AgoOrNever at={token.lastUsedAt} never={t("auth.tokens.unused")} />
              </Td>
              <Td align="end" className="max-sm:-ml-3">
                {token.revokedAt === null ? (
                  <Button
                    variant="ghost"
                    className="sm:-my-1.5"
                    disabled={isPending}
                    onClick={() =>
                      run(
                        () => revoke(token.name),
                        () => router.refresh(),
                      )
                    }
                  >
                    {t("auth.tokens.revoke")}
                    <span className="sr-only"> {token.name}</span>
                  </Button>
                ) : null}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <ProblemLine problem={problem} />
    </>
  );
}

function scopeWord(role: string, t: ReturnType<typeof useWording>["t"]): string {
  const scope = asTokenScope(role);
  return scope ? t(`auth.role.${scope}`) : role;
}
