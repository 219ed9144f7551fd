import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { useWording } from "@/lib/client/use-wording";

type SharePlotPanelProps = {
  title: string;
  hint: string;
  /** Said where there is too little to draw. */
  none: string;
  /** Null where there is too little. */
  drawing: ReactNode;
  /** The same as a table. */
  table: ReactNode;
};

export function SharePlotPanel({ title, hint, none, drawing, table }: SharePlotPanelProps) {
  const { t } = useWording();
  return (
    <Panel title={title} hint={hint}>
      {drawing === null ? (
        <p className="py-10 text-center text-muted">{none}</p>
      ) : (
        <>
          {drawing}
          <div className="no-print">
            <Disclosure summary={t("share.asTable")}>{table}</Disclosure>
          </div>
        </>
      )}
    </Panel>
  );
}
