"use client";

import { Mark } from "@/components/shell/mark";
import { Instant } from "@/components/ui/instant";
import { useShareStream } from "@/lib/client/use-share-stream";
import { useWording } from "@/lib/client/use-wording";
import type { ShareReport as Report } from "@/lib/contract/share-report";
import { ShareGone } from "./share-gone";
import { ShareHead } from "./share-head";
import { ShareReading } from "./share-reading";
import { ShareReport } from "./share-report";

/** A shared report on a page of its own, kept up to date while it is open, and emptied when its link ends. */
export function SharePage({ token, report: first }: { token: string; report: Report }) {
  const w = useWording();
  const { report, state } = useShareStream(token, first);
  if (state === "closed") return <ShareGone />;
  return (
    <div className="mx-auto max-w-[68rem]">
      <ShareHead report={report} />
      {state === "lost" ? <p className="no-print mb-3 text-sm text-muted">{w.t("share.lost")}</p> : null}
      <ShareReport report={report} />
      <ShareReading report={report} />
      <footer className="mt-8 flex items-center justify-between gap-4 text-sm text-muted">
        <span className="inline-flex items-center gap-2">
          <Mark />
          {w.t("share.madeWith")}
        </span>
        <Instant at={report.asOf} />
      </footer>
    </div>
  );
}
