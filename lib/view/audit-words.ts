import { auditActions } from "@/lib/contract/audit";
import { asTokenScope, roleNames } from "@/lib/contract/people";
import { failureTypes } from "@/lib/domain/qualification/qualification";
import { reasonWords } from "./reason-words";
import type { Wording } from "./wording";

/** What is kept of who did what is never changed, and in English: these say it in the reader's language. What they do not know is told as it is kept. */

/** In the order in which they are told. */
const detailKeys = [
  "asked",
  "filter",
  "why",
  "title",
  "kind",
  "from",
  "to",
  "role",
  "mayUnmask",
  "disabled",
  "days",
  "overlapHours",
  "sessions",
  "by",
  "left",
  "secondFactor",
  "holds",
  "reason",
  "deliveryId",
  "deliveryIds",
  "messageKey",
  "mode",
  "messagesToSend",
  "label",
  "subject",
  "sender",
  "validitySeconds",
  "list",
  "file",
  "rows",
  "whole",
  "protected",
  "frozen",
  "masked",
  "rule",
  "name",
  "enhancedCode",
  "smtpCode",
  "phrase",
  "type",
  "reasonCode",
  "before",
] as const;

/** Details whose values are words of ours, and those words; every other value is somebody's own. */
const ownValues = {
  asked: ["startReplay", "startCapturedReplay", "pauseReplay", "resumeReplay", "setReplaySpeed", "stopReplay"],
  why: ["tooOften", "idle", "lifetime"],
  by: ["app", "recovery"],
  secondFactor: ["app", "recovery"],
  list: ["target", "exclusions"],
  kind: ["delivery", "comparison", "period"],
  days: ["forever"],
} as const;

/** Details that count something; any other number is a name or a code. */
const counted: ReadonlySet<string> = new Set(["messagesToSend", "rows", "sessions"]);

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Who did it: a person's own name, or what acted in nobody's. */
export function actorWords(actor: string, { t }: Wording): string {
  if (actor === "this machine") return t("auth.audit.actor.machine");
  if (actor === "command line") return t("auth.audit.actor.commandLine");
  if (actor === "unknown") return t("auth.audit.actor.unknown");
  return actor.startsWith("token ") ? t("auth.audit.actor.token", { name: actor.slice("token ".length) }) : actor;
}

export function actionWords(action: string, { t }: Wording): string {
  const known = auditActions.find((each) => each === action);
  return known ? t(`auth.audit.action.${known}`) : action;
}

/** To what it was done. */
export function subjectWords(subject: string | null, { t }: Wording): string | null {
  if (subject === "audit log") return t("auth.audit.of.auditLog");
  if (subject === "second factor for administrators") return t("auth.audit.of.secondFactorRule");
  const [, kind, id = ""] = /^(share|replay) (\d+)$/.exec(subject ?? "") ?? [];
  if (kind === "share") return t("auth.audit.of.share", { id });
  return kind === "replay" ? t("auth.audit.of.replay", { id }) : subject;
}

/** What else is kept of it, in an order of ours: the database keeps none. `time` words an instant for the reader. */
export function detailWords(detail: Record<string, unknown>, w: Wording, time: Wording["instant"] = w.instant): string {
  const pairs = Object.entries(detail).filter(([, value]) => value !== null);
  return pairs
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([key, value]) => w.t("auth.audit.pair", { name: keyWords(key, w), value: valueWords(key, value, w, time) }))
    .join(w.t("auth.audit.between"));
}

function placeOf(key: string): number {
  const place = (detailKeys as readonly string[]).indexOf(key);
  return place === -1 ? detailKeys.length : place;
}

function keyWords(key: string, { t }: Wording): string {
  const known = detailKeys.find((each) => each === key);
  return known ? t(`auth.audit.key.${known}`) : key;
}

function valueWords(key: string, value: unknown, w: Wording, time: Wording["instant"]): string {
  if (typeof value === "boolean") return w.t(value ? "auth.audit.yes" : "auth.audit.no");
  if (Array.isArray(value)) return value.map((each) => valueWords(key, each, w, time)).join(w.t("auth.audit.between"));
  if (typeof value === "object" && value !== null) {
    const words = detailWords(value as Record<string, unknown>, w, time) || w.t("auth.audit.nothing");
    return key === "before" ? `(${words})` : words;
  }
  if (typeof value === "number" && counted.has(key)) return w.count(value);
  const text = String(value);
  if ((key === "from" || key === "to") && instant.test(text)) return time(text, "day-minute");
  if (key === "role") return roleWords(text, w);
  if (key === "type") return typeWords(text, w);
  if (key === "reasonCode") return reasonWords({ code: Number(text), failedBy: "undetermined" }, w);
  const stored = text === "too often" ? "tooOften" : text.replace(/^lab\//, "");
  const known = Object.entries(ownValues)
    .find(([name]) => name === key)?.[1]
    .find((each) => each === stored);
  return known ? w.t(`auth.audit.value.${known}`) : text;
}

function typeWords(type: string, { t }: Wording): string {
  const known = failureTypes.find((each) => each === type);
  return known ? t(`failureType.${known}`) : type;
}

function roleWords(role: string, { t }: Wording): string {
  const known = roleNames.find((each) => each === role) ?? asTokenScope(role);
  return known ? t(`auth.role.${known}`) : role;
}
