"use client";

import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TheirWords } from "@/components/ui/their-words";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { letters } from "@/lib/view/compared";
import { unknownFigure } from "@/lib/view/format-percent";
import { type Curves, percentAt } from "@/lib/view/prepare-curves";

const most = 40;

export function CurvesTable({ curves, sides }: { curves: Curves; sides: readonly DeliverySummary[] }) {
  const w = useWording();
  const instants = Array.from({ length: most + 1 }, (_, i) => (i * curves.longest) / most);
  return (
    <Table scrolls="both" label={`${w.t("compare.closing")}: ${w.t("compare.elapsed")}`} className="text-sm">
      <thead>
        <tr>
          <Th>{w.t("compare.elapsed")}</Th>
          {sides.map((side, i) => (
            <Th key={side.id} align="end" wraps>
              {letters[i]}{" "}
              <span className="max-sm:sr-only">
                <TheirWords text={side.label} />
              </span>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {instants.map((at) => (
          <Tr key={at}>
            <Td className="py-1">{w.left(at / 1000)}</Td>
            {curves.curves.map((curve) => {
              const percent = percentAt(curve, at);
              return (
                <Td key={curve.id} align="end" className="py-1">
                  {percent === null ? unknownFigure : w.percent(percent)}
                </Td>
              );
            })}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
