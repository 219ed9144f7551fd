import Link from "next/link";
import { Instant } from "@/components/ui/instant";
import { Dot, Tag } from "@/components/ui/pill";
import { ActionsTh, Table, Td, Th, Tr } from "@/components/ui/table";
import { TimedWords } from "@/components/ui/timed-words";
import { useWording } from "@/lib/client/use-wording";
import type { ShareEntry } from "@/lib/contract/share";
import { actorWords } from "@/lib/view/audit-words";
import { markInstant } from "@/lib/view/marked-instants";
import { RevokeButton } from "./revoke-button";
import { ShareOpens } from "./share-opens";
import { subjectHref } from "./subject-href";

const tones = { open: "landed", expired: "neutral", revoked: "failed" } as const;

export function SharesTable({ rows }: { rows: readonly ShareEntry[] }) {
  const { t } = useWording();
  return (
    <section className="rounded-panel border bg-panel p-4 sm:px-5 sm:py-2">
      <Table label={t("share.title")} scrolls="sideways" stacks>
        <thead>
          <tr>
            <Th>{t("share.what")}</Th>
            <Th>{t("share.state.label")}</Th>
            <Th>{t("share.who")}</Th>
            <Th>{t("share.opens")}</Th>
            <ActionsTh label={t("share.revoke")} />
          </tr>
        </thead>
        <tbody>
          {rows.map((share) => (
            <ShareRow key={share.id} share={share} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function ShareRow({ share }: { share: ShareEntry }) {
  const w = useWording();
  return (
    <Tr data-testid={`share-row-${share.id}`}>
      <Td className="min-w-56">
        <Link href={subjectHref(share.subject)} className="opens font-medium wrap-anywhere">
          {share.title}
        </Link>
        <span className="mt-1 flex flex-wrap gap-1">
          <Tag>{w.t(`share.kind.${share.subject.kind}`)}</Tag>
          <Tag>
            <TimedWords text={share.frozenAt === null ? w.t("share.live") : `${w.t("share.frozen")} ${markInstant(share.frozenAt, "day-minute")}`} />
          </Tag>
          {share.protected ? <Tag>{w.t("share.withPassword")}</Tag> : null}
          {share.frameOrigin === null ? null : <Tag>{w.t("share.framedBy", { origin: share.frameOrigin })}</Tag>}
        </span>
      </Td>
      <Td label={w.t("share.state.label")} className="whitespace-nowrap">
        <Standing share={share} />
      </Td>
      <Td label={w.t("share.who")} className="whitespace-nowrap">
        {actorWords(share.createdBy, w)}
        <span className="block text-sm text-muted">
          <Instant at={share.createdAt} />
        </span>
      </Td>
      <Td label={w.t("share.opens")} className="whitespace-nowrap">
        <ShareOpens share={share} />
        {share.failedTries === 0 ? null : (
          <span className="block text-sm font-medium">
            {w.t("share.tries", { count: share.failedTries })}
            {share.lockedUntil === null ? null : <TimedWords text={`, ${w.t("share.lockedUntil", { at: markInstant(share.lockedUntil, "minute") })}`} />}
          </span>
        )}
      </Td>
      <Td align="end">{share.state === "open" ? <RevokeButton share={share} /> : null}</Td>
    </Tr>
  );
}

function Standing({ share }: { share: ShareEntry }) {
  const w = useWording();
  return (
    <>
      <span className="inline-flex items-center gap-1.5">
        <Dot tone={tones[share.state]} />
        {w.t(`share.state.${share.state}`)}
      </span>
      <span className="block text-sm text-muted">
        <TimedWords text={standingOf(w, share)} />
      </span>
    </>
  );
}

function standingOf(w: ReturnType<typeof useWording>, share: ShareEntry): string {
  if (share.revokedAt !== null)
    return w.t("share.revokedBy", { name: share.revokedBy === null ? "–" : actorWords(share.revokedBy, w), at: markInstant(share.revokedAt, "day-minute") });
  return w.t(share.state === "expired" ? "share.expiredAt" : "share.expiresAt", { at: markInstant(share.expiresAt, "day-minute") });
}
