"use client";

import { Popover } from "@base-ui/react/popover";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Instant } from "@/components/ui/instant";
import { PopoverBox } from "@/components/ui/popover-box";
import { TimedWords } from "@/components/ui/timed-words";
import { problemWords } from "@/lib/client/problem-words";
import { shareOpensOptions } from "@/lib/client/share-queries";
import { useWording } from "@/lib/client/use-wording";
import type { ShareEntry } from "@/lib/contract/share";
import { markInstant } from "@/lib/view/marked-instants";

/** How often a report was opened; each open with its time and coarse visitor behind it. */
export function ShareOpens({ share }: { share: Pick<ShareEntry, "id" | "opens" | "visitors" | "lastOpenedAt"> }) {
  const w = useWording();
  const [shown, setShown] = useState(false);
  const count = w.t("share.openCount", { count: share.opens });
  if (share.lastOpenedAt === null) return <span>{count}</span>;
  return (
    <Popover.Root open={shown} onOpenChange={setShown}>
      <Popover.Trigger className="opens">{count}</Popover.Trigger>
      <span className="block text-sm text-muted">
        {w.t("share.visitorCount", { count: share.visitors })},{" "}
        <TimedWords text={w.t("share.lastOpen", { at: markInstant(share.lastOpenedAt, "day-minute") })} />
      </span>
      <PopoverBox align="start" className="w-72">
        <Popover.Title className="font-semibold">{w.t("share.opens")}</Popover.Title>
        <Popover.Description className="mt-0.5 text-sm text-pretty text-muted">{w.t("share.opensHint")}</Popover.Description>
        {shown ? <Opens id={share.id} /> : null}
      </PopoverBox>
    </Popover.Root>
  );
}

function Opens({ id }: { id: string }) {
  const w = useWording();
  const { data, error } = useQuery(shareOpensOptions(id));
  if (error) return <p className="mt-2 text-sm">{problemWords(error, w)}</p>;
  return (
    <ol className="mt-2 space-y-0.5 text-sm">
      {data?.rows.map(({ id: openId, at, visitor }) => (
        <li key={openId} className="flex justify-between gap-3">
          <Instant at={at} style="day-second" />
          <span className="font-mono text-muted">{visitor.slice(0, 6)}</span>
        </li>
      ))}
    </ol>
  );
}
