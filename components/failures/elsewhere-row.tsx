"use client";

import { Td, Tr } from "@/components/ui/table";
import type { FailuresView } from "@/lib/client/use-failures-view";
import type { Picked } from "@/lib/view/failures-href";
import { OpenedRow } from "./opened-row";

type ElsewhereRowProps = { id: string; picked: Picked; view: FailuresView; span: number };

/** A row that a link opens although it stands further down than what is shown. */
export function ElsewhereRow({ id, picked, view, span }: ElsewhereRowProps) {
  return (
    <>
      <Tr className="bg-sunk">
        <Td colSpan={span}>
          <button type="button" aria-expanded={true} onClick={() => view.toggle(picked.value)} className="prints font-medium wrap-anywhere">
            {picked.value}
          </button>
        </Td>
      </Tr>
      <OpenedRow id={id} picked={picked} name={picked.value} into={view.into} onInto={view.openInto} span={span} />
    </>
  );
}
