import { sumProofs as sumProofRows } from "@/db/queries/sum-proofs";
import type { ProofSums } from "@/lib/contract/proof";
import { database } from "@/lib/server/database";
import { isoInstant } from "./iso-instant";

export async function sumProofs(): Promise<ProofSums> {
  const { deliveries, proven, covered, differing, differences, past, oldestAt } = await sumProofRows(database());
  return { deliveries, proven, covered, differing, differences, past, oldestAt: isoInstant(oldestAt) };
}
