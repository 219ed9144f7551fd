import type { LogFilterParams } from "@/lib/contract/log";
import { mailboxProviders, otherProvider } from "@/lib/domain/mailbox-provider";
import { quickFilterOf } from "./log-quick-filters";
import { showControls } from "./show-controls";
import type { Wording } from "./wording";

export type LogChip = { name: keyof LogFilterParams; label: string };

/** The filters set beyond what the quick ones show, the cause, the reason and the recipient, in words. `time` words an instant for the reader. */
export function prepareLogChips(filter: LogFilterParams, w: Wording, time: Wording["instant"] = w.instant): LogChip[] {
  const { outcome, domain, provider, mx, ip, reply, attempts, dueAfter, dueBefore, from, to, landedSince, failedSince, at, complained, exact } = filter;
  const told: [LogChip["name"], string | null][] = [
    ["outcome", outcome !== null && quickFilterOf({ outcome }) === null ? w.list(outcome.map((each) => w.t(`log.outcome.${each}`))) : null],
    ["domain", domain && `${w.t("log.column.domain")}: ${showControls(domain)}`],
    ["provider", provider && `${w.t("log.column.provider")}: ${providerWord(provider, w)}`],
    ["mx", mx && `${w.t("log.column.mx")}: ${showControls(mx)}`],
    ["ip", ip && `${w.t("log.column.ip")}: ${showControls(ip)}`],
    ["reply", reply && `${w.t("log.column.reply")}: ${showControls(reply)}`],
    ["attempts", attempts && attemptsWords(attempts, w)],
    ["dueAfter", dueAfter && w.t("log.dueAfterSaid", { at: time(dueAfter, "day-minute") })],
    ["dueBefore", dueBefore && w.t("log.dueSaid", { at: time(dueBefore, "day-minute") })],
    ["from", from && w.t("log.sinceSaid", { at: time(from, "day-minute") })],
    ["to", to && w.t("log.untilSaid", { at: time(to, "day-minute") })],
    ["landedSince", landedSince && w.t("log.landedSinceSaid", { at: time(landedSince, "day-minute") })],
    ["failedSince", failedSince && w.t("log.failedSinceSaid", { at: time(failedSince, "day-minute") })],
    ["at", at && w.t("log.asOfSaid", { at: time(at, "day-minute") })],
    ["complained", complained === null ? null : w.t(complained ? "log.complained" : "log.notComplained")],
    ["exact", exact === true ? w.t("log.exactSaid") : null],
  ];
  return told.flatMap(([name, label]) => (label === null ? [] : [{ name, label }]));
}

function providerWord(provider: string, w: Wording): string {
  if (provider === otherProvider) return w.t("delivery.providers.other");
  return mailboxProviders.find(({ id }) => id === provider)?.name ?? showControls(provider);
}

function attemptsWords(attempts: string, w: Wording): string {
  const [least = "", most] = attempts.split("-");
  if (most === undefined || most === least) return w.t("log.attemptsSaid", { count: Number(least) });
  if (most === "") return w.t("log.attemptsFrom", { least });
  return w.t("log.attemptsBetween", { least: least === "" ? "0" : least, most });
}
