"use client";

import { useQuery } from "@tanstack/react-query";
import { Disclosure } from "@/components/ui/disclosure";
import { Ago } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { problemWords } from "@/lib/client/problem-words";
import { proofDetailOptions } from "@/lib/client/proof-queries";
import { useWording } from "@/lib/client/use-wording";
import type { Proof, ProofDetail } from "@/lib/contract/proof";
import type { Wording } from "@/lib/view/wording";

/** The numbers below are not what the events say: how many differ, and which. */
export function ProofWarning({ id, proof }: { id: string; proof: Proof }) {
  const w = useWording();
  const { data, error } = useQuery(proofDetailOptions(id, proof.at));
  return (
    <div role="alert">
      <Notice tone="failed">
        {w.t.rich("delivery.proof.disagree", {
          rows: proof.differences,
          events: proof.events,
          strong: (words) => <strong key="strong">{words}</strong>,
          ago: () => <Ago key="ago" at={proof.at} />,
        })}
      </Notice>
      <div className="mt-2 px-1">
        {data ? (
          <Disclosure
            summary={
              data.rows.length < data.differences ? w.t("delivery.proof.firstOf", { count: w.count(data.rows.length) }) : w.t("delivery.proof.whatDiffers")
            }
          >
            <Differences rows={data.rows} w={w} />
          </Disclosure>
        ) : null}
        {error ? <p className="text-sm text-muted">{w.t("delivery.proof.unread", { error: problemWords(error, w) })}</p> : null}
      </div>
    </div>
  );
}

function Differences({ rows, w }: { rows: ProofDetail["rows"]; w: Wording }) {
  const text = (value: unknown) => (value === null ? w.t("delivery.proof.nothing") : typeof value === "number" ? w.count(value) : JSON.stringify(value));
  return (
    <div className="rounded-panel border bg-panel px-4 sm:px-5">
      <Table scrolls="both" label={w.t("delivery.proof.table")}>
        <thead>
          <tr>
            <Th>{w.t("delivery.proof.row")}</Th>
            <Th>{w.t("delivery.proof.stored")}</Th>
            <Th>{w.t("delivery.proof.recounted")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, stored, recounted }) => (
            <Tr key={what}>
              <Td className="font-mono text-sm wrap-anywhere">{what}</Td>
              <Td className="font-mono text-sm wrap-anywhere">{text(stored)}</Td>
              <Td className="font-mono text-sm wrap-anywhere">{text(recounted)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
