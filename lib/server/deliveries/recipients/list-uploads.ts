import * as z from "zod/mini";
import { readRecipientLists } from "@/db/queries/read-recipient-lists";
import { type UploadList, upload, uploadCounts } from "@/lib/contract/recipients";
import { database } from "@/lib/server/database";
import { isoInstant } from "@/lib/server/read/iso-instant";

const detail = z.pick(upload, { column: true, encoding: true, problems: true, refusal: true });
const mostUploads = 20;

/** The latest lists of recipients of a delivery. Whoever may not see addresses sees no rows of them. */
export async function listUploads(deliveryId: number, { showsAddresses }: { showsAddresses: boolean }): Promise<UploadList> {
  const rows = await readRecipientLists(database(), { deliveryId, limit: mostUploads });
  const uploads = rows.map(({ id, list, file, state, startedAt, finishedAt, error, ...row }) => {
    const { column, encoding, problems, refusal } = detail.parse(row.detail);
    return {
      id: String(id),
      list,
      file,
      state,
      startedAt: isoInstant(startedAt),
      finishedAt: isoInstant(finishedAt),
      counts: uploadCounts.parse(row.counts),
      column,
      encoding,
      problems: showsAddresses ? problems : [],
      error,
      refusal,
    };
  });
  return z.object({ uploads: z.array(upload) }).parse({ uploads });
}
