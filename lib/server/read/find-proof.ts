import { findProof as findProofRow } from "@/db/queries/find-proof";
import { type ProofDetail, proofDetail } from "@/lib/contract/proof";
import { database } from "@/lib/server/database";
import { isoInstant } from "./iso-instant";
import { rowId } from "./row-id";

/** The latest proof of a delivery with the first of its differences; null if there is no such delivery, or none yet. */
export async function findProof(id: string): Promise<ProofDetail | null> {
  const deliveryId = rowId(id);
  const row = deliveryId === null ? null : await findProofRow(database(), { deliveryId });
  return (
    row &&
    proofDetail.parse({
      at: isoInstant(row.at),
      messages: row.messages,
      events: row.events,
      differences: row.differences,
      complete: row.complete,
      rows: row.detail,
    })
  );
}
