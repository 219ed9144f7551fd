"use client";

import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { UploadProblem } from "@/lib/contract/recipients";

/** The first rows of a list that are no address of their own, so that the list can be put right. */
export function ProblemsTable({ problems }: { problems: readonly UploadProblem[] }) {
  const w = useWording();
  return (
    <>
      <Table label={w.t("newDelivery.problems.title")} scrolls="sideways">
        <thead>
          <tr>
            <Th align="end">{w.t("newDelivery.problems.row")}</Th>
            <Th>{w.t("newDelivery.problems.what")}</Th>
            <Th>{w.t("newDelivery.problems.text")}</Th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ row, what, text }) => (
            <Tr key={row}>
              <Td align="end">{w.count(row)}</Td>
              <Td>{w.t(`newDelivery.problems.kinds.${what}`)}</Td>
              <Td className="font-mono text-sm wrap-anywhere">{text === "" ? "–" : text}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-sm text-muted">{w.t("newDelivery.problems.first", { n: problems.length })}</p>
    </>
  );
}
