import type { DeclareDelivery } from "@/lib/contract/declaration";
import { type Mode, modes } from "@/lib/domain/mode";
import { defaultValiditySeconds } from "@/lib/domain/validity";

export const targetWays = ["count", "list", "none"] as const;
export type TargetWay = (typeof targetWays)[number];

export const validityChoices = [43_200, 86_400, 172_800, 259_200, 302_400, defaultValiditySeconds] as const;

/** As many as the API takes. */
export const mostToSend = 1_000_000_000;

export type DeclarationFields = {
  key: string;
  label: string;
  subject: string;
  sender: string;
  mode: string;
  validity: string;
  feed: string;
  way: TargetWay;
  count: string;
};
export type WrongField = "key" | "count" | "countTooLarge";
export type Declaration = { ok: true; declaration: DeclareDelivery } | { ok: false; wrong: WrongField };

/** What the form says, as the API takes it; or the first field that does not say enough. */
export function prepareDeclaration({ key, mode, validity, feed, way, count, ...texts }: DeclarationFields): Declaration {
  if (key.trim() === "") return { ok: false, wrong: "key" };
  const messagesToSend = /^\d+$/.test(count.trim()) ? Number(count) : null;
  if (way === "count" && messagesToSend === null) return { ok: false, wrong: "count" };
  if (way === "count" && messagesToSend !== null && messagesToSend > mostToSend) return { ok: false, wrong: "countTooLarge" };
  const declaration: DeclareDelivery = {
    key: key.trim(),
    mode: modes.find((known): known is Mode => known === mode) ?? "efs",
    validitySeconds: validityChoices.find((seconds) => String(seconds) === validity) ?? defaultValiditySeconds,
    feedId: feed,
    ...filledIn(texts),
    ...(way === "count" && messagesToSend !== null ? { messagesToSend } : {}),
  };
  return { ok: true, declaration };
}

function filledIn(texts: Pick<DeclarationFields, "label" | "subject" | "sender">): Partial<typeof texts> {
  const trimmed = Object.entries(texts).map(([name, text]) => [name, text.trim()]);
  return Object.fromEntries(trimmed.filter(([, text]) => text !== ""));
}
