"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Instant } from "@/components/ui/instant";
import { Tag } from "@/components/ui/pill";
import { useWording } from "@/lib/client/use-wording";
import type { FeedDetail } from "@/lib/contract/feed";
import { showControls } from "@/lib/view/show-controls";

/** Items that could not be read, each with its reason and its raw text. */
export function RejectsList({ rejects }: { rejects: FeedDetail["rejects"] }) {
  const { t } = useWording();
  if (rejects.length === 0) return <p className="py-6 text-center text-muted">{t("feeds.readable")}</p>;
  return (
    <ul className="divide-y">
      {rejects.map((reject) => (
        <li key={reject.id} className="py-2.5">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span>{t(`reject.${reject.reason}`)}</span>
            {reject.detail === null ? null : <span className="wrap-anywhere text-muted">{showControls(reject.detail)}</span>}
            <span className="text-sm text-muted sm:ml-auto">
              <Tag>{t("feeds.place", { batch: reject.batchId, item: reject.item + 1 })}</Tag> <Instant at={reject.receivedAt} style="day-second" />
            </span>
          </p>
          <Disclosure summary={t("feeds.raw")}>
            <pre tabIndex={0} className="max-h-80 overflow-auto rounded-control border bg-paper p-3 font-mono text-sm break-all whitespace-pre-wrap">
              {showControls(reject.raw)}
            </pre>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
