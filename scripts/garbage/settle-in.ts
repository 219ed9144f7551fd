import { z } from "zod";
import { listDeliveryIds } from "@/db/queries/list-delivery-ids";
import { createdShare } from "@/lib/contract/share";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { createApiToken } from "@/lib/server/tokens/create-api-token";
import { runClean } from "@/scripts/faults/clean-run";
import { makeEvents } from "@/scripts/faults/make-events";
import { orderedFeed } from "@/scripts/faults/mix-feed";
import type { Asker, World } from "./make-request";
import type { Site } from "./site";
import { listActionIds, listTargets, type Target } from "./targets";

const page = z.object({ rows: z.array(z.object({ messageKey: z.string() })), nextCursor: z.string().nullable() });
const list = z.object({ nextCursor: z.string().nullable() });

/** Something to ask for, and askers of every kind: deliveries with a log, tokens, real cursors, links to share. */
export async function settleIn({ db, port }: Site, events: number): Promise<World> {
  const feed = await createFeed(db, { key: "garbage", format: "sparkpost" });
  const [reader, admin] = [await createApiToken(db, { name: "reader", role: "marketer" }), await createApiToken(db, { name: "admin", role: "admin" })];
  if (!feed || !reader || !admin) throw new Error("The scratch database is not empty.");
  await runClean(db, Number(feed.feedId), orderedFeed(makeEvents(events, 1, Math.floor(Date.now() / 1000) - 3_600).items, 350));
  const deliveryIds = (await listDeliveryIds(db)).map(({ id }) => String(id));
  const host = `127.0.0.1:${port}`;
  const authorization = `Bearer ${admin.token}`;
  const ask = async (path: string): Promise<unknown> => (await fetch(`http://${host}${path}`, { headers: { authorization } })).json();
  const logPage = page.parse(await ask(`/api/deliveries/${deliveryIds[0]}/log?limit=20`));
  const deliveryPage = list.parse(await ask("/api/deliveries?limit=2"));
  const share = { subject: { kind: "delivery", deliveryId: deliveryIds[0] } };
  const headers = { authorization, "content-type": "application/json" };
  const made = await fetch(`http://${host}/api/shares`, { method: "POST", headers, body: JSON.stringify(share) });
  const shared = createdShare.parse(await made.json());
  const [first, ...others] = listTargets();
  if (!first) throw new Error("The authorisation table is empty.");
  const targets: readonly [Target, ...Target[]] = [first, ...others];
  const askers: readonly [Asker, ...Asker[]] = [
    { name: "nobody", headers: {} },
    { name: "marketer's token", headers: { authorization: `Bearer ${reader.token}` } },
    { name: "admin's token", headers: { authorization } },
    { name: "feed's token", headers: { authorization: `Bearer ${feed.token}` } },
  ];
  return {
    targets,
    askers,
    host,
    deliveryIds,
    feedId: feed.feedId,
    messageKeys: logPage.rows.map(({ messageKey }) => messageKey),
    cursors: [logPage.nextCursor, deliveryPage.nextCursor].filter((cursor) => cursor !== null),
    actionIds: listActionIds(),
    shareTokens: [shared.path.split("/").at(-1) ?? ""],
  };
}
