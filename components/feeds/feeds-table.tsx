import Link from "next/link";
import { Tag } from "@/components/ui/pill";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { FeedSummary } from "@/lib/contract/feed";
import { formatCount } from "@/lib/view/format-number";
import { prepareAccounting } from "@/lib/view/prepare-accounting";
import { FeedHealth } from "./feed-health";

const wide = "hidden lg:table-cell";

export function FeedsTable({ rows, stale }: { rows: FeedSummary[]; stale: boolean }) {
  return (
    <div className="rounded-panel border bg-panel px-4 sm:px-5">
      <Table label="Feeds">
        <thead>
          <tr>
            <Th>Feed</Th>
            <Th className="hidden sm:table-cell">Health</Th>
            <Th align="end">Items</Th>
            {["Accepted", "Repeated", "Ignored", "Unmatched", "Rejected"].map((name) => (
              <Th key={name} align="end" className={wide}>
                {name}
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
  const { items, rows } = prepareAccounting(feed, {});
  return (
    <Tr className="hover:bg-sunk/60">
      <Td>
        <Link href={`/feeds/${encodeURIComponent(feed.id)}`} prefetch={false} className="covers font-medium break-all">
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
      <Td align="end">{formatCount(items)}</Td>
      {rows.map((row) => (
        <Td key={row.key} align="end" className={wide}>
          {formatCount(row.count)}
        </Td>
      ))}
    </Tr>
  );
}
