import { openDatabase } from "@/db/client";
import { listDeliveryIds } from "@/db/queries/list-delivery-ids";
import { verifyDelivery } from "@/lib/server/verify/verify-delivery";
import { withDatabaseUrl } from "./database-url";

/** Recounts every delivery from its events; exit 1 and the differing rows if the log or a counter says otherwise. */
async function verify(url: string): Promise<boolean> {
  const db = openDatabase({ url, max: 2, applicationName: "aftersend verify" });
  const total = { deliveries: 0, messages: 0, events: 0, differences: 0 };
  try {
    for (const { id, key } of await listDeliveryIds(db)) {
      const { messages, events, differences } = await verifyDelivery(db, id);
      for (const difference of differences) process.stdout.write(`${JSON.stringify({ delivery: key, ...difference })}\n`);
      process.stderr.write(`${differences.length === 0 ? "exact  " : "DIFFERS"} ${key}: ${messages} messages, ${events} events\n`);
      total.deliveries += 1;
      total.messages += messages;
      total.events += events;
      total.differences += differences.length;
    }
  } finally {
    await db.end();
  }
  process.stderr.write(`${JSON.stringify(total)}\n`);
  return total.differences === 0;
}

process.exitCode = (await withDatabaseUrl(verify)) ? 0 : 1;
