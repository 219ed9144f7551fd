"use client";

import Link from "next/link";
import { Tag } from "@/components/ui/pill";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { FeedSummary } from "@/lib/contract/feed";
import { accountingKeys, prepareAccounting } from "@/lib/view/prepare-accounting";
import { FeedHealth } from "./feed-health";

const wide = "hidden lg:table-cell";

export function FeedsTable({ rows, stale }: { rows: FeedSummary[]; stale: boolean }) {
  const { t } = useWording();
  return (
    <div className="rounded-panel border bg-panel px-4 sm:px-5">
      <Table label={t("feeds.title")}>
        <thead>
          <tr>
            <Th>{t("feeds.feed")}</Th>
            <Th className="hidden sm:table-cell">{t("feeds.health")}</Th>
            <Th align="end">{t("feeds.items")}</Th>
            {accountingKeys.map((key) => (
              <Th key={key} align="end" className={wide}>
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

function FeedRow({ feed, stale }: { feed: FeedSummary; stale: boolean }) {
  const w = useWording();
  const { items, rows } = prepareAccounting(feed, {}, w);
  return (
    <Tr className="hover:bg-sunk/60">
      <Td>
        <Link href={`/feeds/${encodeURIComponent(feed.id)}`} prefetch={false} className="covers font-medium wrap-anywhere">
          {feed.key}
        </Link>{" "}
        <Tag>{feed.format}</Tag>
        <div className="mt-1 sm:hidden">
          <FeedHealth feed={feed} stale={stale} />
        </div>
      </Td>
      <Td className="hidden sm:table-cell">
        <FeedHealth feed={feed} stale={stale} />
      </Td>
      <Td align="end">{w.count(items)}</Td>
      {rows.map((row) => (
        <Td key={row.key} align="end" className={wide}>
          {w.count(row.count)}
        </Td>
      ))}
    </Tr>
  );
}
