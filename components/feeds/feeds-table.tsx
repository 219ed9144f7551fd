"use client";

import Link from "next/link";
import { Opens } from "@/components/delivery/opens";
import { Tag } from "@/components/ui/pill";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { ListedFeed } from "@/lib/contract/feed";
import { type FeedFigure, feedHref } from "@/lib/view/feed-href";
import { accountingKeys, prepareAccounting } from "@/lib/view/prepare-accounting";
import { lagSeconds, quietSeconds } from "@/lib/view/prepare-feed-health";
import { FeedHealth } from "./feed-health";
import { FeedTrend } from "./feed-trend";

export function FeedsTable({ rows, stale }: { rows: ListedFeed[]; stale: boolean }) {
  const { t } = useWording();
  return (
    <div className="rounded-panel border bg-panel px-4 sm:px-5">
      <Table label={t("feeds.title")} stacks>
        <thead>
          <tr>
            <Th>{t("feeds.feed")}</Th>
            <Th>{t("feeds.health")}</Th>
            <Th title={t("feeds.trendHint")}>{t("feeds.trend")}</Th>
            <Th title={t("feeds.lagHint")}>{t("feeds.lag")}</Th>
            <Th align="end">{t("feeds.items")}</Th>
            {accountingKeys.map((key) => (
              <Th key={key} align="end" title={t(`feeds.${key}Hint`)}>
                {t(`feeds.${key}`)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((feed) => (
            <FeedRow key={feed.id} feed={feed} stale={stale} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function FeedRow({ feed, stale }: { feed: ListedFeed; stale: boolean }) {
  const w = useWording();
  const { items, rows } = prepareAccounting(feed, {}, w);
  const lag = lagSeconds(feed);
  return (
    <Tr className="hover:bg-sunk/60">
      <Td>
        <Link href={feedHref(feed.id)} prefetch={false} className="covers font-medium wrap-anywhere">
          {feed.key}
        </Link>{" "}
        <Tag>{feed.format}</Tag>
      </Td>
      <Td label={w.t("feeds.health")}>
        <FeedHealth feed={feed} stale={stale} />
        <p className="text-sm text-muted">{w.t("feeds.quietAfter", { span: w.span(quietSeconds) })}</p>
      </Td>
      <Td label={w.t("feeds.trend")}>
        <FeedTrend lastHours={feed.lastHours} />
      </Td>
      <Td label={w.t("feeds.lag")} className="whitespace-nowrap text-muted">
        <span>{lag === null ? "–" : w.t("feeds.lagOf", { span: w.milliseconds(lag * 1000) })}</span>
      </Td>
      <Count feed={feed} figure="items" label={w.t("feeds.items")} value={items} />
      {rows.map(({ key, label, count }) => (
        <Count key={key} feed={feed} figure={key} label={label} value={count} />
      ))}
    </Tr>
  );
}

/** A figure that opens what the feed's page tells of it. */
function Count({ feed, figure, label, value }: { feed: ListedFeed; figure: FeedFigure; label: string; value: number }) {
  const w = useWording();
  return (
    <Td align="end" label={label}>
      <Opens href={value === 0 ? null : feedHref(feed.id, figure)} className="relative z-10">
        {w.count(value)}
      </Opens>
    </Td>
  );
}
