import { findDeliveryRow } from "@/db/queries/find-delivery";
import { readStandingThen as readRows } from "@/db/queries/read-standing-then";
import type { Breakdown } from "@/lib/contract/breakdown";
import { runOutSpans } from "@/lib/contract/run-outs";
import { mostLookedThrough, type StandingThen } from "@/lib/contract/standing-then";
import { domainsOf, mailboxProviders, providerOf } from "@/lib/domain/mailbox-provider";
import { effectiveValiditySeconds } from "@/lib/domain/validity";
import { database } from "@/lib/server/database";
import { addSums, addUp } from "./add-up-breakdown";
import { isoInstant } from "./iso-instant";
import { rowId } from "./row-id";
import { summarise } from "./summarise";
import { pageOf, tallyMessages, tallyProviders } from "./tally-breakdown";

/** As many as are shown side by side, beside those of providers. */
const namedDomains = 7;

export async function readStandingThen(id: string, instant: string | null, wallClock: number, most = mostLookedThrough): Promise<StandingThen | null> {
  const deliveryId = rowId(id);
  const delivery = deliveryId === null ? null : await findDeliveryRow(database(), { id: deliveryId });
  if (deliveryId === null || delivery === null) return null;
  const { messagesToSend, ignored, details } = summarise(delivery);
  const at = Math.floor((instant === null ? wallClock : Date.parse(instant)) / 60_000) * 60_000;
  const asOf = new Date(at).toISOString();
  if (messagesToSend.seen + ignored > most || details.log !== "kept") return { asOf, standing: null };
  const validityMs = effectiveValiditySeconds(delivery.requestedValiditySeconds) * 1000;
  const read = await readRows(database(), {
    deliveryId,
    months: delivery.months,
    at,
    largest: namedDomains,
    domains: mailboxProviders.flatMap((provider) => [...domainsOf(provider.id)]),
    pendingLater: messagesToSend.declared,
    heldBefore: runOutSpans.map((seconds) => at + seconds * 1000 - validityMs),
  });
  const after = (heldSince: number | null) => isoInstant(heldSince === null ? null : heldSince + validityMs);
  return {
    asOf,
    standing: {
      providers: breakdownOf("provider", read.domains),
      domains: breakdownOf("domain", read.domains),
      runOuts: {
        at: asOf,
        firstAt: after(read.firstHeldSince),
        lastAt: after(read.lastHeldSince),
        spans: runOutSpans.map((withinSeconds, index) => ({ withinSeconds, open: read.open[index] ?? 0, retried: read.retried[index] ?? 0, atLeast: false })),
      },
    },
  };
}

function breakdownOf(by: "provider" | "domain", domains: Awaited<ReturnType<typeof readRows>>["domains"]): Breakdown {
  const whole = addSums(domains);
  const named = domains.filter(({ value }) => value !== "").map((sums) => tallyMessages(sums.value, sums));
  const all = by === "domain" ? named : tallyProviders(named.filter(({ value }) => providerOf(value) !== null));
  const { tallies, rowCount } = pageOf(all, "", all.length);
  return { by, of: null, rowCount, ...addUp(tallies, { sums: whole, failedBy: whole }, whole) };
}
