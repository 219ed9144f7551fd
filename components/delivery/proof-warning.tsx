"use client";

import { useQuery } from "@tanstack/react-query";
import { Disclosure } from "@/components/ui/disclosure";
import { Ago } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { proofDetailOptions } from "@/lib/client/proof-queries";
import type { Proof, ProofDetail } from "@/lib/contract/proof";
import { formatCount, formatCounted } from "@/lib/view/format-number";
import { differenceText } from "@/lib/view/prepare-proof";

/** The numbers below are not what the events say: how many differ, and which. */
export function ProofWarning({ id, proof }: { id: string; proof: Proof }) {
  const { data, error } = useQuery(proofDetailOptions(id, proof.at));
  return (
    <div role="alert">
      <Notice tone="failed">
        <strong>These numbers do not agree with the events:</strong> {formatCounted(proof.differences, "row differs", "rows differ")} from a recount of{" "}
        {formatCounted(proof.events, "event")} <Ago at={proof.at} />. The events are kept; tell an administrator to run npm run verify.
      </Notice>
      <div className="mt-2 px-1">
        {data ? (
          <Disclosure summary={data.rows.length < data.differences ? `The first ${formatCount(data.rows.length)} of them` : "What differs"}>
            <Differences rows={data.rows} />
          </Disclosure>
        ) : null}
        {error ? <p className="text-sm text-muted">Which rows differ could not be read: {error.message}</p> : null}
      </div>
    </div>
  );
}

function Differences({ rows }: { rows: ProofDetail["rows"] }) {
  return (
    <div className="rounded-panel border bg-panel px-4 sm:px-5">
      <Table scrolls="both" label="Rows that differ">
        <thead>
          <tr>
            <Th>Row</Th>
            <Th>Stored</Th>
            <Th>Recounted</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, stored, recounted }) => (
            <Tr key={what}>
              <Td className="font-mono text-sm wrap-anywhere">{what}</Td>
              <Td className="font-mono text-sm wrap-anywhere">{differenceText(stored)}</Td>
              <Td className="font-mono text-sm wrap-anywhere">{differenceText(recounted)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
