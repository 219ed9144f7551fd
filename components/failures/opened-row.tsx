"use client";

import Link from "next/link";
import { useHasLog } from "@/components/delivery/log-gone";
import { Segmented } from "@/components/ui/segmented";
import { useWording } from "@/lib/client/use-wording";
import { type BreakdownBy, opensInto } from "@/lib/contract/breakdown";
import { failedLogHref, type Picked } from "@/lib/view/failures-href";
import { OpenedTable } from "./opened-table";
import { RawReplies } from "./raw-replies";

type OpenedRowProps = { id: string; picked: Picked; name: string; into: BreakdownBy | null; onInto: (into: BreakdownBy) => void; span: number };

/** The failures of one row, told apart by another dimension. */
export function OpenedRow({ id, picked, name, into: wanted, onInto, span }: OpenedRowProps) {
  const w = useWording();
  const mayReadLog = useHasLog();
  const choices: readonly BreakdownBy[] = opensInto[picked.by];
  const into = choices.find((choice) => choice === wanted) ?? opensInto[picked.by][0];
  return (
    <tr>
      <td id="failures" tabIndex={-1} colSpan={span} className="border-b bg-sunk pr-1 pb-4 pl-1 sm:pl-4">
        <div className="mb-1 flex flex-wrap items-center justify-between gap-2">
          <div className="max-w-full overflow-x-auto py-0.5">
            <Segmented
              label={w.t("failures.openInto", { name })}
              options={choices.map((choice) => ({ value: choice, label: w.t(`failures.by.${choice}`) }))}
              value={into}
              onChange={onInto}
            />
          </div>
          {mayReadLog ? (
            <Link href={failedLogHref(id, picked)} prefetch={false} className="opens pr-3 text-sm">
              {w.t("failures.inTheLog")}
            </Link>
          ) : null}
        </div>
        <OpenedTable key={into} id={id} picked={picked} name={name} into={into} />
        {picked.by === "reply" && mayReadLog ? <RawReplies id={id} reply={picked.value} /> : null}
      </td>
    </tr>
  );
}
