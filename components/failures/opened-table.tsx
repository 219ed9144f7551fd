"use client";

import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Skeleton } from "@/components/ui/skeleton";
import { Td, Th, Tr } from "@/components/ui/table";
import { TheirWords } from "@/components/ui/their-words";
import { breakdownOptions, breakdownSizes } from "@/lib/client/breakdown-queries";
import { useWording } from "@/lib/client/use-wording";
import type { BreakdownBy } from "@/lib/contract/breakdown";
import type { Picked } from "@/lib/view/failures-href";
import { prepareFailures } from "@/lib/view/prepare-failures";
import { FigureCells } from "./figure-cells";
import { FigureHeads } from "./figure-heads";
import { ownLine } from "./own-line";

export function OpenedTable({ id, picked, name, into }: { id: string; picked: Picked; name: string; into: BreakdownBy }) {
  const w = useWording();
  const { data, error, refetch } = useQuery(breakdownOptions(id, { by: into, of: picked, limit: breakdownSizes.opened }));
  if (error && !data) {
    return (
      <p role="alert" className="flex flex-wrap items-center gap-3 text-muted">
        {w.t("failures.unread")} <Button onClick={() => void refetch()}>{w.t("ui.tryAgain")}</Button>
      </p>
    );
  }
  if (!data) return <Skeleton className="h-32 rounded-control" />;
  const failures = prepareFailures(id, data, w);
  return (
    <table
      aria-label={w.t("failures.openedTable", { name, into: w.t(`failures.by.${into}`) })}
      className={classNames("w-full border-collapse text-left", into === "reply" && ownLine)}
    >
      <thead>
        <tr>
          <Th>{w.t(`failures.by.${into}`)}</Th>
          <FigureHeads within />
        </tr>
      </thead>
      <tbody>
        {failures.rows.map((row) => (
          <Tr key={row.value}>
            <Td className={classNames("py-1.5 wrap-anywhere", into === "reply" && "font-mono text-sm")}>
              <TheirWords text={row.name} />
            </Td>
            <FigureCells row={row} className="py-1.5" />
          </Tr>
        ))}
        {failures.others === null ? null : (
          <Tr className="text-muted">
            <Td className="py-1.5">{failures.others.name}</Td>
            <FigureCells row={failures.others} className="py-1.5" />
          </Tr>
        )}
      </tbody>
    </table>
  );
}
