import { type MessageMark, type RecipientMessageRow, readMessagesOfRecipient } from "@/db/queries/read-messages-of-recipient";
import type { MessagePage, MessageParams, MessageRow } from "@/lib/contract/message";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { searchText } from "@/lib/server/search/seal-search";
import { presentLogRow } from "./present-log-row";
import { hostsOf } from "./read-log";

/** One recipient's messages over all deliveries, a page of them. A cursor that is none starts at the beginning. */
export async function listMessages({ recipient, cursor, limit }: MessageParams, viewer: Viewer): Promise<MessagePage> {
  const rows = await readMessagesOfRecipient(database(), {
    recipient: searchText(recipient).toLowerCase().replaceAll("\0", ""),
    after: parseMark(cursor),
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hosts = await hostsOf(shown);
  return {
    rows: shown.map((row) => presentMessage(row, viewer, hosts)),
    nextCursor: last && rows.length > limit ? `${last.month}.${last.lastEventAt ?? 0}.${last.deliveryId}.${last.messageKey}` : null,
  };
}

type Stored = RecipientMessageRow;

function presentMessage(
  { deliveryId, deliveryKey, deliveryLabel, deliveryMode, month: _, ...row }: Stored,
  viewer: Viewer,
  hosts: ReadonlyMap<number, string>,
): MessageRow {
  return {
    ...presentLogRow(row, { viewer, mode: deliveryMode, hosts }),
    delivery: { id: String(deliveryId), key: deliveryKey, label: deliveryLabel, mode: deliveryMode },
  };
}

function parseMark(cursor: string | null): MessageMark | null {
  const [, month, at, deliveryId, messageKey] = /^(\d{1,6})\.(-?\d{1,15})\.(\d{1,15})\.([\da-f]{32})$/.exec(cursor ?? "") ?? [];
  return month && at && deliveryId && messageKey ? { month: Number(month), at: Number(at), deliveryId: Number(deliveryId), messageKey } : null;
}
