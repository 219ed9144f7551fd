import { countDomains } from "@/db/queries/count-domains";
import { countDue } from "@/db/queries/count-due";
import { countFailures } from "@/db/queries/count-failures";
import type { LogFilter } from "@/db/queries/read-log";
import type { LogFilterParams } from "@/lib/contract/log";
import { hostName } from "@/lib/domain/host-name";
import type { Outcome } from "@/lib/domain/message-state";
import { outcomes } from "@/lib/domain/message-state";
import { database } from "@/lib/server/database";
import { storable } from "./log-filter";

/** How many messages a filter holds, where breakdowns count exactly that or so few are due that they can be counted; null otherwise. */
export async function countLog(filter: LogFilter, params: LogFilterParams): Promise<number | null> {
  const { complained, recipientPrefix, attempts, heldAfter, from, to, landedSince, failedSince, asOf } = filter;
  if ([complained, recipientPrefix, attempts, heldAfter, from, to, landedSince, failedSince, asOf].some((each) => each !== null)) return null;
  const { deliveryId, months, heldBefore, domains, notDomains, reasonCode, failedBy } = filter;
  const parts = partsOf(filter, params);
  if (parts.length + (notDomains === null ? 0 : 1) + (heldBefore === null ? 0 : 1) !== 1) return null;
  const wanted = filter.outcome ?? outcomes;
  if (heldBefore !== null) {
    if (reasonCode !== null || failedBy !== null) return null;
    const due = await countDue(database(), { deliveryId, months, heldBefore });
    const count = (wanted.includes("relayed") ? due.relayed : 0) + (wanted.includes("deferred") ? due.deferred : 0);
    return Number.isFinite(count) ? count : null;
  }
  const [part] = parts;
  const onlyFailures = failedBy !== null || part?.dimension === "reply" || wanted.every((outcome) => outcome === "failed");
  if (part && onlyFailures) return wanted.includes("failed") ? await countFailures(database(), { deliveryId, reasonCode, failedBy, ...part }) : 0;
  const among = notDomains ?? domains;
  if (among === null || failedBy !== null || reasonCode !== null) return null;
  const stand = await countDomains(database(), { deliveryId, domains: among, others: notDomains !== null });
  return wanted.reduce((sum: number, outcome: Outcome) => sum + stand[outcome], 0);
}

type Part = Pick<Parameters<typeof countFailures>[1], "dimension" | "values">;

function partsOf({ domains }: LogFilter, { mx, ip, reply }: LogFilterParams): Part[] {
  const [mxName, ipName] = [hostName(mx), hostName(ip)];
  return [
    ...(domains === null ? [] : [{ dimension: "domain" as const, values: domains }]),
    ...(mxName === null ? [] : [{ dimension: "mx" as const, values: [mxName] }]),
    ...(ipName === null ? [] : [{ dimension: "ip" as const, values: [ipName] }]),
    ...(reply === null ? [] : [{ dimension: "reply" as const, values: [storable(reply)] }]),
  ];
}
