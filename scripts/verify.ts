import { openDatabase } from "@/db/client";
import { listDeliveryIds } from "@/db/queries/list-delivery-ids";
import { proveDelivery } from "@/lib/server/verify/prove-delivery";
import { withDatabaseUrl } from "./database-url";

/** Recounts every delivery from its events, and keeps the outcome as its proof; exit 1 and every differing row if the log or a counter says otherwise. */
async function verify(url: string): Promise<boolean> {
  const db = openDatabase({ url, max: 2, applicationName: "aftersend verify" });
  const total = { deliveries: 0, messages: 0, events: 0, differences: 0 };
  try {
    for (const delivery of await listDeliveryIds(db)) {
      const { key } = delivery;
      const { messages, events, differing, countersProven } = await proveDelivery(db, delivery, {
        onDifference: (difference) => process.stdout.write(`${JSON.stringify({ delivery: key, ...difference })}\n`),
      });
      const past = countersProven ? "" : "; its counters include events past their retention, and cannot be recounted";
      process.stderr.write(`${differing === 0 ? "exact  " : "DIFFERS"} ${key}: ${messages} messages, ${events} events${past}\n`);
      total.deliveries += 1;
      total.messages += messages;
      total.events += events;
      total.differences += differing;
    }
  } finally {
    await db.end();
  }
  process.stderr.write(`${JSON.stringify(total)}\n`);
  return total.differences === 0;
}

process.exitCode = (await withDatabaseUrl(verify)) ? 0 : 1;
