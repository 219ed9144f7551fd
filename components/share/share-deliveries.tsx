import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TimedWords } from "@/components/ui/timed-words";
import { useWording } from "@/lib/client/use-wording";
import type { ShareCounts, ShareReport } from "@/lib/contract/share-report";
import { markInstant } from "@/lib/view/marked-instants";
import { ShareBand } from "./share-band";

type DeliveryRow = NonNullable<ShareReport["comparison"]>[number];
type Rest = { title: string; counts: ShareCounts };

/** Deliveries one under the other, each with its own number and band. */
export function ShareDeliveries({ label, rows, rest, smallest }: { label: string; rows: readonly DeliveryRow[]; rest?: Rest | null; smallest: number }) {
  const w = useWording();
  return (
    <Table label={label} scrolls="sideways" stacks>
      <thead>
        <tr>
          <Th>{w.t("share.delivery")}</Th>
          <Th align="end">{w.t("share.success")}</Th>
          <Th>
            <span className="sr-only">{w.t("share.band")}</span>
          </Th>
          <Th align="end">{w.t("share.toSend")}</Th>
          <Th align="end">{w.t("outcome.delivered")}</Th>
          <Th align="end">{w.t("outcome.failed")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={`${row.title} ${row.startedAt}`}>
            <Name title={row.title} hint={hintOf(w, row)} />
            {row.figures === null ? (
              <Td colSpan={5} className="text-muted">
                {w.t("share.tooSmall", { count: w.count(smallest) })}
              </Td>
            ) : (
              <Figures percent={row.figures.headline.percent} counts={row.figures.counts} />
            )}
          </Tr>
        ))}
        {rest ? (
          <Tr>
            <Name title={rest.title} hint={null} />
            <Figures percent={null} counts={rest.counts} />
          </Tr>
        ) : null}
      </tbody>
    </Table>
  );
}

function hintOf(w: ReturnType<typeof useWording>, { startedAt, figures }: DeliveryRow): string | null {
  const parts = [startedAt === null ? [] : markInstant(startedAt, "day-minute"), figures === null ? [] : w.t(`mode.${figures.headline.mode}`)].flat();
  return parts.length === 0 ? null : parts.join(" · ");
}

function Name({ title, hint }: { title: string; hint: string | null }) {
  return (
    <Td className="min-w-40">
      <span className="font-medium wrap-anywhere">{title}</span>
      {hint === null ? null : (
        <span className="block text-sm text-muted">
          <TimedWords text={hint} />
        </span>
      )}
    </Td>
  );
}

function Figures({ percent, counts }: { percent: number | null; counts: ShareCounts }) {
  const w = useWording();
  return (
    <>
      <Td align="end" label={w.t("share.success")} className="whitespace-nowrap">
        <span className="font-semibold">{w.percent(percent)}</span>
      </Td>
      <Td className="w-40 min-w-28 pt-4 max-sm:w-full max-sm:py-1">
        <ShareBand counts={{ delivered: counts.delivered, open: counts.relayed + counts.deferred + counts.pending, failed: counts.failed }} />
      </Td>
      <Td align="end" label={w.t("share.toSend")}>
        {w.count(counts.messagesToSend)}
      </Td>
      <Td align="end" label={w.t("outcome.delivered")}>
        {w.count(counts.delivered)}
      </Td>
      <Td align="end" label={w.t("outcome.failed")}>
        {w.count(counts.failed)}
      </Td>
    </>
  );
}
