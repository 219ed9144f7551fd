import { inTransaction } from "@/db/client";
import { insertShare } from "@/db/queries/insert-share";
import type { CreatedShare, CreateShare, ShareSubject } from "@/lib/contract/share";
import { type ShareReport, shareReport } from "@/lib/contract/share-report";
import { sectionsOf } from "@/lib/domain/share";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { hashToken } from "@/lib/server/auth/token";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { findDelivery } from "@/lib/server/read/find-delivery";
import { makeReport } from "./make-report";
import { hashPassword } from "./password";
import { newShareToken } from "./share-token";

/** Time is counted in minutes. */
const minuteMs = 60_000;

type Created = { ok: true; share: CreatedShare } | { ok: false; code: "not-found" | "invalid-request"; message: string };

/** Makes a link to a report. A frozen one is read here, once, and kept as it is. */
export async function createShare(input: CreateShare, viewer: Viewer, asked: Pick<Headers, "get">): Promise<Created> {
  const { subject } = input;
  const possible: readonly string[] = sectionsOf[subject.kind];
  const sections = input.sections?.filter((section) => possible.includes(section)) ?? [...possible];
  if (sections.length === 0) return { ok: false, code: "invalid-request", message: "None of these sections is part of such a report." };
  const title = input.title ?? (await nameOf(subject));
  if (title === null) return { ok: false, code: "not-found", message: "There is no such delivery." };
  const at = input.frozenAt === null || input.frozenAt === "now" ? null : Math.floor(Date.parse(input.frozenAt) / minuteMs) * minuteMs;
  if (at !== null && subject.kind === "period") return { ok: false, code: "invalid-request", message: "A period is frozen as it is now." };
  if (at !== null && at > (await latestOf(subject))) return { ok: false, code: "invalid-request", message: "Nothing is known yet of that instant." };
  const report = await makeReport(subject, { title, sections, smallestGroup: input.smallestGroup, at });
  if (report === null) return { ok: false, code: "not-found", message: "There is no such delivery." };
  const token = newShareToken();
  const { kind, ...parameters } = subject;
  const share = {
    tokenHash: hashToken(token),
    kind,
    parameters,
    title,
    sections,
    smallestGroup: input.smallestGroup,
    ...frozen(report, input.frozenAt !== null),
    passwordHash: input.password === null ? null : await hashPassword(input.password),
    frameOrigin: input.frameOrigin,
    createdBy: viewer.name,
    createdById: viewer.userId,
    days: input.days,
  };
  const added = await inTransaction(database(), async (tx) => {
    const row = await insertShare(tx, share);
    const detail = { title, kind, ...parameters, days: input.days, protected: input.password !== null, frozen: input.frozenAt !== null };
    await recordAudit(tx, { by: viewer, action: "shared", subject: `share ${row.id}`, detail, headers: asked });
    return row;
  });
  return { ok: true, share: { id: String(added.id), path: `/s/${token}`, expiresAt: new Date(added.expiresAt).toISOString() } };
}

function frozen(report: ShareReport, isFrozen: boolean): { frozenAt: number | null; snapshot: ShareReport | null } {
  if (!isFrozen) return { frozenAt: null, snapshot: null };
  return { frozenAt: Date.parse(report.asOf), snapshot: shareReport.parse({ ...report, live: false }) };
}

/** The latest instant that anything is known of, ms: now, or where a replay has come to if that is ahead. */
async function latestOf(subject: ShareSubject): Promise<number> {
  const ids = subject.kind === "delivery" ? [subject.deliveryId] : subject.kind === "comparison" ? subject.deliveryIds : [];
  const clocks = (await Promise.all(ids.map(findDelivery))).flatMap((summary) => (summary?.clockAt ? Date.parse(summary.clockAt) : []));
  return Math.max(Date.now(), ...clocks);
}

async function nameOf(subject: ShareSubject): Promise<string | null> {
  if (subject.kind === "period") return `${subject.from.slice(0, 10)} – ${subject.to.slice(0, 10)}`;
  const ids = subject.kind === "delivery" ? [subject.deliveryId] : subject.deliveryIds;
  const labels = (await Promise.all(ids.map(findDelivery))).flatMap((summary) => summary?.label ?? []);
  if (labels.length < ids.length) return null;
  return labels.length === 1 ? (labels[0] ?? null) : `${labels[0]} +${labels.length - 1}`;
}
