"use client";

import { useQuery } from "@tanstack/react-query";
import { classNames } from "@/components/ui/class-names";
import { Dot } from "@/components/ui/pill";
import { proofSumsOptions } from "@/lib/client/proof-queries";
import { useNow } from "@/lib/client/use-now";
import { useWording } from "@/lib/client/use-wording";
import { prepareProofSums } from "@/lib/view/prepare-proof";

const dayMs = 24 * 60 * 60 * 1000;

/** Whether the numbers of all deliveries have been recounted, and since when. */
export function ProofStanding() {
  const w = useWording();
  const { data } = useQuery(proofSumsOptions());
  const now = useNow();
  const oldestAt = data?.oldestAt ?? null;
  const recent = oldestAt !== null && now !== null && now - Date.parse(oldestAt) < dayMs / 2;
  const standing = data ? prepareProofSums(data, recent ? "minute" : "day-minute", w) : null;
  if (!standing) return null;
  const { tone, words, since } = standing;
  return (
    <span
      className={classNames("inline-flex items-baseline gap-1.5 sm:ml-1.5", tone === "failed" && "font-medium text-ink")}
      title={since === null ? undefined : w.utc(since)}
      data-testid="proofs"
    >
      <Dot tone={tone} />
      <span>{words}</span>
    </span>
  );
}
