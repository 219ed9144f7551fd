"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Skeleton } from "@/components/ui/skeleton";
import { TheirWords } from "@/components/ui/their-words";
import { firstRowsOptions } from "@/lib/client/log-queries";
import { useWording } from "@/lib/client/use-wording";
import { logFilterParams } from "@/lib/contract/log";
import { unknownFigure } from "@/lib/view/format-percent";
import { messageHref } from "@/lib/view/log-href";

const most = 6;

/** The lines that were folded into one reply, as the receiving servers sent them. */
export function RawReplies({ id, reply }: { id: string; reply: string }) {
  const { t } = useWording();
  const { data } = useQuery(firstRowsOptions(id, logFilterParams.parse({ outcome: "failed", reply })));
  return (
    <div className="mt-4">
      <h3 className="mb-1 text-sm font-medium">{t("failures.rawLines")}</h3>
      {data ? null : <Skeleton className="h-24 rounded-control" />}
      <ul className="space-y-1">
        {data?.slice(0, most).map((row) => (
          <li key={row.messageKey} className="grid gap-x-3 text-sm sm:grid-cols-[minmax(0,15rem)_1fr]">
            <Link href={messageHref(id, row.messageKey)} prefetch={false} className="opens truncate">
              <TheirWords text={row.recipient} />
            </Link>
            <span className="font-mono wrap-anywhere text-muted">{row.reason?.text ?? unknownFigure}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
