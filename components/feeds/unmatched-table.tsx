"use client";

import { Instant } from "@/components/ui/instant";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { FeedDetail } from "@/lib/contract/feed";
import { eventKinds } from "@/lib/domain/event";
import { showControls } from "@/lib/view/show-controls";
import type { Wording } from "@/lib/view/wording";

export function UnmatchedTable({ events }: { events: FeedDetail["unmatchedEvents"] }) {
  const w = useWording();
  const { t } = w;
  if (events.length === 0) return <p className="py-6 text-center text-muted">{t("feeds.noneUnmatched")}</p>;
  return (
    <Table scrolls="sideways" label={t("feeds.unmatchedEvents")}>
      <thead>
        <tr>
          <Th>{t("feeds.event")}</Th>
          <Th>{t("feeds.time")}</Th>
          <Th>{t("feeds.messageId")}</Th>
          <Th>{t("feeds.recipient")}</Th>
          <Th>{t("feeds.text")}</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <Tr key={event.id}>
            <Td>{wordOf(w, event.kind)}</Td>
            <Td>
              <Instant at={event.at} style="day-second" />
            </Td>
            <Td className="font-mono text-sm wrap-anywhere">{showControls(event.messageId ?? "–")}</Td>
            <Td className="wrap-anywhere">{showControls(event.recipient ?? "–")}</Td>
            <Td className="min-w-52 font-mono text-sm wrap-anywhere text-muted">{showControls(event.text ?? "–")}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function wordOf({ t }: Wording, text: string): string {
  const kind = eventKinds.find((known) => known === text);
  return kind ? t(`event.${kind}`) : text;
}
