import { countDue } from "@/db/queries/count-due";
import { countLogParts } from "@/db/queries/count-log-parts";
import type { DeliveryRow } from "@/db/queries/delivery-columns";
import { findHostIds } from "@/db/queries/find-host-ids";
import { findReplyId } from "@/db/queries/find-reply-id";
import type { LogFilter } from "@/db/queries/read-log";
import type { LogFilterParams } from "@/lib/contract/log";
import { hostName } from "@/lib/domain/host-name";
import { domainsOf, mailboxProviders, otherProvider } from "@/lib/domain/mailbox-provider";
import { effectiveValiditySeconds } from "@/lib/domain/validity";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { searchText } from "@/lib/server/search/seal-search";

/** An id that no row has: what is asked for is not there. */
const none = 0;

/** The log's search params as its queries take them. Who sees no addresses finds whole ones only: how one begins would tell it letter by letter. */
export async function logFilterOf(
  { id: deliveryId, months, requestedValiditySeconds }: Pick<DeliveryRow, "id" | "months" | "requestedValiditySeconds">,
  params: LogFilterParams,
  { showsAddresses }: Pick<Viewer, "showsAddresses">,
): Promise<LogFilter> {
  const [domains, mx, ip, reply] = [domainsAsked(params), hostName(params.mx), hostName(params.ip), params.reply && storable(params.reply)];
  const hostIds = await findHostIds(database(), { names: [mx, ip].filter((name) => name !== null) });
  const hostId = (asked: string | null) => (asked === null ? null : (hostIds.get(asked) ?? none));
  const heldAt = (due: number | null) => (due === null ? null : Math.max(0, due - effectiveValiditySeconds(requestedValiditySeconds) * 1000));
  const heldBefore = heldAt(instantOf(params.dueBefore));
  const due = heldBefore === null ? null : await countDue(database(), { deliveryId, months, heldBefore });
  const narrow = [domains, mx, ip, reply].some((part) => part !== null);
  return {
    deliveryId,
    months,
    outcome: params.outcome,
    failedBy: params.failedBy,
    reasonCode: params.reason,
    complained: params.complained,
    recipientPrefix: storable(searchText(params.q?.trim() ?? "").toLowerCase()) || null,
    exact: params.exact === true || !showsAddresses,
    domains,
    notDomains: params.provider === otherProvider ? mailboxProviders.flatMap((provider) => provider.domains) : null,
    known: {
      ...(narrow ? await countLogParts(database(), { deliveryId, domains, mx, ip, reply }) : {}),
      ...(due === null ? {} : { due: due.relayed + due.deferred }),
    },
    mxId: hostId(mx),
    ipId: hostId(ip),
    replyId: reply === null ? null : ((await findReplyId(database(), { template: reply })) ?? none),
    attempts: parseAttempts(params.attempts),
    heldBefore,
    heldAfter: heldAt(instantOf(params.dueAfter)),
    from: instantOf(params.from),
    to: instantOf(params.to),
    landedSince: instantOf(params.landedSince),
    failedSince: instantOf(params.failedSince),
    asOf: wholeMinute(instantOf(params.at)),
  };
}

function domainsAsked({ domain, provider }: LogFilterParams): readonly string[] | null {
  const named = domain && storable(domain.toLowerCase());
  if (provider === null || provider === otherProvider) return named ? [named] : null;
  const provided = domainsOf(provider);
  return named ? provided.filter((each) => each === named) : provided;
}

function instantOf(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}

/** As the summary of an instant counts: to the end of the last whole minute before it. */
function wholeMinute(at: number | null): number | null {
  return at === null ? null : Math.floor(at / 60_000) * 60_000;
}

/** "3", "2-5", "3-" or "-2". */
function parseAttempts(text: string | null): LogFilter["attempts"] {
  if (text === null) return null;
  const [least = "", most] = text.split("-");
  return { least: Number(least), most: most === undefined ? Number(least) : most === "" ? null : Number(most) };
}

export function storable(text: string): string {
  return text.replaceAll("\0", "");
}
