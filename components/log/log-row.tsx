import Link from "next/link";
import { ComplaintMark } from "@/components/delivery/complaint-mark";
import { OutcomeMark } from "@/components/delivery/outcome-mark";
import { Instant } from "@/components/ui/instant";
import { Tag } from "@/components/ui/pill";
import { Td, Tr } from "@/components/ui/table";
import type { LogRow as LogRowData } from "@/lib/contract/log";
import { formatCount } from "@/lib/view/format-number";
import { messageHref } from "@/lib/view/log-href";
import { outcomeWords } from "@/lib/view/words";
import { ReasonWords } from "./reason-words";

const wide = "hidden md:table-cell";

export function LogRow({ deliveryId, row }: { deliveryId: string; row: LogRowData }) {
  return (
    <Tr className="hover:bg-sunk/60">
      <Td className="md:min-w-60">
        <Link href={messageHref(deliveryId, row.messageKey)} prefetch={false} className="covers break-all">
          {row.recipient}
        </Link>
        <div className="mt-1 space-y-1 md:hidden">
          <Status row={row} />
          <p className="text-sm text-muted">{row.lastEventAt === null ? "nothing heard yet" : <Instant at={row.lastEventAt} style="day-second" />}</p>
        </div>
        <div className="mt-1 lg:hidden">
          <ReasonWords row={row} />
        </div>
      </Td>
      <Td className={`${wide} lg:min-w-44`}>
        <Status row={row} />
      </Td>
      <Td align="end" className={wide}>
        {formatCount(row.attempts)}
      </Td>
      <Td className="hidden xl:table-cell">{row.relayedAt === null ? "–" : <Instant at={row.relayedAt} style="day-second" />}</Td>
      <Td className={wide}>{row.lastEventAt === null ? "–" : <Instant at={row.lastEventAt} style="day-second" />}</Td>
      <Td className="hidden lg:table-cell">
        <ReasonWords row={row} />
      </Td>
    </Tr>
  );
}

/** What the log calls it, and where it really stands when that is more. */
function Status({ row }: { row: LogRowData }) {
  const word = outcomeWords[row.outcome];
  return (
    <div className="flex gap-2">
      <span className="leading-normal">
        <OutcomeMark outcome={row.outcome} />
      </span>
      <span>
        {row.label}
        <span className="block text-sm text-muted">
          {word === row.label ? null : word.toLowerCase().replace("mta", "MTA")}
          {row.inferred ? "timed out, no final word" : null}
        </span>
        {row.complained ? (
          <span className="flex items-center gap-1 text-sm">
            <ComplaintMark /> complained
          </span>
        ) : null}
        {row.inferred ? <Tag>inferred</Tag> : null}
      </span>
    </div>
  );
}
