import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TimedWords } from "@/components/ui/timed-words";
import { useWording } from "@/lib/client/use-wording";
import type { ShareProviders as Providers } from "@/lib/contract/share-report";
import { percentOf, unknownFigure } from "@/lib/view/format-percent";
import { markInstant } from "@/lib/view/marked-instants";
import { ShareBand } from "./share-band";

type Figures = NonNullable<Providers["other"]>;

export function ShareProviders({ providers, smallest, frozenAt }: { providers: Providers; smallest: number; frozenAt: string | null }) {
  const w = useWording();
  const later = frozenAt !== null && providers.asOf !== frozenAt ? ` ${w.t("share.providersAsOf", { at: markInstant(providers.asOf, "day-minute") })}` : "";
  return (
    <Panel title={w.t("share.providers")} hint={<TimedWords text={`${w.t("share.providersHint", { count: w.count(smallest) })}${later}`} />}>
      {providers.rows.length === 0 ? <p className="py-6 text-center text-muted">{w.t("share.providersFew")}</p> : null}
      {providers.rows.length === 0 ? null : (
        <Table label={w.t("share.providers")}>
          <thead>
            <tr>
              <Th>{w.t("share.provider")}</Th>
              <Th>
                <span className="sr-only">{w.t("share.band")}</span>
              </Th>
              <Th align="end">{w.t("outcome.delivered")}</Th>
              <Th align="end">{w.t("share.messages")}</Th>
            </tr>
          </thead>
          <tbody>
            {providers.rows.map(({ name, ...figures }) => (
              <Row key={name} name={name} figures={figures} smallest={smallest} />
            ))}
            {providers.other === null ? null : <Row name={w.t("share.otherProviders")} figures={providers.other} smallest={smallest} />}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}

function Row({ name, figures, smallest }: { name: string; figures: Figures; smallest: number }) {
  const w = useWording();
  const all = figures.delivered + figures.open + figures.failed;
  // Of rounded figures: no decimals, nothing at all of a small group, and all only where all is meant.
  const exact = percentOf(figures.delivered, all) ?? 0;
  const percent = exact === 100 ? 100 : Math.min(99, Math.round(exact));
  return (
    <Tr>
      <Td className="wrap-anywhere">{name}</Td>
      <Td className="w-28 min-w-20 pt-4">
        <ShareBand counts={figures} />
      </Td>
      <Td align="end" className="whitespace-nowrap">
        {all < smallest * 10 ? unknownFigure : w.t("share.about", { percent: w.count(percent) })}
      </Td>
      <Td align="end" className="text-muted">
        {w.count(all)}
      </Td>
    </Tr>
  );
}
