import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Upload, UploadCounts } from "@/lib/contract/recipients";
import { exclusionCodes } from "@/lib/domain/exclusion-codes";
import { toSendOutcomes } from "@/lib/domain/message-state";
import { type LogLink, logHref } from "./log-href";
import { unseenCount } from "./prepare-standing";

export type UploadLinks = Partial<Record<keyof UploadCounts, string | null>>;

type Standing = Pick<DeliverySummary, "id" | "counts" | "ignored" | "messagesToSend">;

/**
 * The messages of the log that a list's counts are, where the log can be asked for exactly those: rows of the only list that stand there as
 * left out, and its addresses while nothing else adds to them or takes from them.
 */
export function uploadLinks(upload: Upload, uploads: readonly Upload[], summary: Standing): UploadLinks {
  if (upload.state !== "done" || uploads.some((other) => other.id !== upload.id && other.list === upload.list)) return {};
  const { counts } = upload;
  const link = (count: number, asked: LogLink) => (count === 0 ? null : logHref(summary.id, asked));
  if (upload.list === "exclusions") return { addresses: counts.addresses === summary.ignored ? link(counts.addresses, { outcome: "ignored" }) : null };
  const whole = counts.addresses === summary.messagesToSend.value && unseenCount(summary) === 0;
  return {
    addresses: whole ? link(counts.addresses, { outcome: toSendOutcomes }) : null,
    duplicates: link(counts.duplicates, { outcome: "ignored", reason: exclusionCodes.double }),
    bad: link(counts.bad, { outcome: "ignored", reason: exclusionCodes.bad }),
    missing: link(counts.missing, { outcome: "ignored", reason: exclusionCodes.missing }),
  };
}
