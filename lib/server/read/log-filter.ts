import { countLogParts } from "@/db/queries/count-log-parts";
import type { DeliveryRow } from "@/db/queries/delivery-columns";
import { findHosts } from "@/db/queries/find-hosts";
import { findReplyId } from "@/db/queries/find-reply-id";
import type { LogFilter } from "@/db/queries/read-log";
import type { LogFilterParams } from "@/lib/contract/log";
import { hostName } from "@/lib/domain/host-name";
import { domainsOf } from "@/lib/domain/mailbox-provider";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";

/** An id that no row has: what is asked for is not there. */
const none = 0;

/** The log's search params as its queries take them. Who sees no addresses finds whole ones only: how one begins would tell it letter by letter. */
export async function logFilterOf(
  { id: deliveryId, months }: Pick<DeliveryRow, "id" | "months">,
  params: LogFilterParams,
  { showsAddresses }: Pick<Viewer, "showsAddresses">,
): Promise<LogFilter> {
  const [domains, mx, ip, reply] = [domainsAsked(params), hostName(params.mx), hostName(params.ip), params.reply && storable(params.reply)];
  const hosts = await findHosts(database(), { names: [mx, ip].filter((name) => name !== null) });
  const hostId = (asked: string | null) => (asked === null ? null : (hosts.find(({ name }) => name === asked)?.id ?? none));
  const narrow = [domains, mx, ip, reply].some((part) => part !== null);
  return {
    deliveryId,
    months,
    outcome: params.outcome,
    failedBy: params.failedBy,
    reasonCode: params.reason,
    complained: params.complained,
    recipientPrefix: storable(params.q?.trim().toLowerCase() ?? "") || null,
    exact: params.exact === true || !showsAddresses,
    domains,
    known: narrow ? await countLogParts(database(), { deliveryId, domains, mx, ip, reply }) : {},
    mxId: hostId(mx),
    ipId: hostId(ip),
    replyId: reply === null ? null : ((await findReplyId(database(), { template: reply })) ?? none),
    attempts: parseAttempts(params.attempts),
    from: instantOf(params.from),
    to: instantOf(params.to),
  };
}

function domainsAsked({ domain, provider }: LogFilterParams): readonly string[] | null {
  const named = domain && storable(domain.toLowerCase());
  if (provider === null) return named ? [named] : null;
  const provided = domainsOf(provider);
  return named ? provided.filter((each) => each === named) : provided;
}

function instantOf(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}

/** "3", "2-5", "3-" or "-2". */
function parseAttempts(text: string | null): LogFilter["attempts"] {
  if (text === null) return null;
  const [least = "", most] = text.split("-");
  return { least: Number(least), most: most === undefined ? Number(least) : most === "" ? null : Number(most) };
}

function storable(text: string): string {
  return text.replaceAll("\0", "");
}
