import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/pill";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { ShareReasons as Reasons } from "@/lib/contract/share-report";
import { reasonWords } from "@/lib/view/reason-words";

export function ShareReasons({ reasons }: { reasons: Reasons }) {
  const w = useWording();
  const most = Math.max(...reasons.rows.map(({ count }) => count), reasons.other, 1);
  return (
    <Panel title={reasons.total === 0 ? w.t("share.whyNone") : w.t("share.why", { count: w.count(reasons.total) })}>
      {reasons.total === 0 ? <p className="py-6 text-center text-muted">{w.t("share.reasonsNone")}</p> : null}
      {reasons.total > 0 && reasons.rows.length === 0 ? <p className="py-6 text-center text-muted">{w.t("share.reasonsFew")}</p> : null}
      {reasons.rows.length === 0 ? null : (
        <Table label={w.t("share.whyNone")}>
          <thead>
            <tr>
              <Th>{w.t("share.reason")}</Th>
              <Th align="end" colSpan={2}>
                {w.t("share.messages")}
              </Th>
            </tr>
          </thead>
          <tbody>
            {reasons.rows.map(({ code, failedBy, count }) => (
              <Row key={`${code} ${failedBy}`} count={count} most={most}>
                {reasonWords({ code, failedBy }, w)} <Tag>{w.t(`failedBy.${failedBy}`)}</Tag>
              </Row>
            ))}
            {reasons.other === 0 ? null : (
              <Row count={reasons.other} most={most}>
                <span className="text-muted">{w.t("share.otherReasons")}</span>
              </Row>
            )}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}

function Row({ count, most, children }: { count: number; most: number; children: ReactNode }) {
  const w = useWording();
  return (
    <Tr>
      <Td>{children}</Td>
      <Td className="w-24 pt-4">
        <svg width="96" height="6" className="block" aria-hidden="true">
          <rect width="100%" height="6" rx="3" className="fill-sunk" />
          <rect width={`${(100 * count) / most}%`} height="6" rx="3" className="fill-failed" />
        </svg>
      </Td>
      <Td align="end">{w.count(count)}</Td>
    </Tr>
  );
}
