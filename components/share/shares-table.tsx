import Link from "next/link";
import { Dot, Tag } from "@/components/ui/pill";
import { ActionsTh, Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { ShareEntry } from "@/lib/contract/share";
import { actorWords } from "@/lib/view/audit-words";
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
          <Tag>{share.frozenAt === null ? w.t("share.live") : `${w.t("share.frozen")} ${w.instant(share.frozenAt, "day-minute")}`}</Tag>
          {share.protected ? <Tag>{w.t("share.withPassword")}</Tag> : null}
          {share.frameOrigin === null ? null : <Tag>{w.t("share.framedBy", { origin: share.frameOrigin })}</Tag>}
        </span>
      </Td>
      <Td label={w.t("share.state.label")} className="whitespace-nowrap">
        <Standing share={share} />
      </Td>
      <Td label={w.t("share.who")} className="whitespace-nowrap">
        {actorWords(share.createdBy, w)}
        <span className="block text-sm text-muted">{w.instant(share.createdAt, "day-minute")}</span>
      </Td>
      <Td label={w.t("share.opens")} className="whitespace-nowrap">
        <ShareOpens share={share} />
        {share.failedTries === 0 ? null : (
          <span className="block text-sm font-medium">
            {w.t("share.tries", { count: share.failedTries })}
            {share.lockedUntil === null ? null : `, ${w.t("share.lockedUntil", { at: w.instant(share.lockedUntil, "minute") })}`}
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
      <span className="block text-sm text-muted">{standingOf(w, share)}</span>
    </>
  );
}

function standingOf(w: ReturnType<typeof useWording>, share: ShareEntry): string {
  if (share.revokedAt !== null)
    return w.t("share.revokedBy", { name: share.revokedBy === null ? "–" : actorWords(share.revokedBy, w), at: w.instant(share.revokedAt, "day-minute") });
  return w.t(share.state === "expired" ? "share.expiredAt" : "share.expiresAt", { at: w.instant(share.expiresAt, "day-minute") });
}
