"use client";

import { useQuery } from "@tanstack/react-query";
import { classNames } from "@/components/ui/class-names";
import { Instant } from "@/components/ui/instant";
import { Dot } from "@/components/ui/pill";
import { proofSumsOptions } from "@/lib/client/proof-queries";
import { useNow } from "@/lib/client/use-now";
import { prepareProofSums } from "@/lib/view/prepare-proof";

const dayMs = 24 * 60 * 60 * 1000;

/** Whether the numbers of all deliveries have been recounted, and since when. */
export function ProofStanding() {
  const { data } = useQuery(proofSumsOptions());
  const now = useNow();
  const standing = data ? prepareProofSums(data) : null;
  if (!standing) return null;
  const { tone, words, since } = standing;
  const recent = since !== null && now !== null && now - Date.parse(since) < dayMs / 2;
  return (
    <span className={classNames("inline-flex items-baseline gap-1.5 sm:ml-1.5", tone === "failed" && "font-medium text-ink")} data-testid="proofs">
      <Dot tone={tone} />
      <span>
        {words}
        {since === null ? null : (
          <>
            {" "}
            <Instant at={since} style={recent ? "minute" : "day-minute"} />
          </>
        )}
        .
      </span>
    </span>
  );
}
