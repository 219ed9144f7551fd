"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Opens } from "@/components/delivery/opens";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Dot } from "@/components/ui/pill";
import { TheirWords } from "@/components/ui/their-words";
import { TimedWords } from "@/components/ui/timed-words";
import { overviewOptions } from "@/lib/client/overview-queries";
import { useWording } from "@/lib/client/use-wording";
import { markInstant } from "@/lib/view/marked-instants";
import { type AttentionItem, prepareAttention } from "@/lib/view/prepare-attention";

const fewest = 5;

/** Which deliveries somebody should look at, and why. */
export function AttentionPanel() {
  const w = useWording();
  const { data } = useQuery(overviewOptions(w.timeZone));
  const [all, setAll] = useState(false);
  if (!data) return null;
  const items = data.attention.map((found) => prepareAttention(found, w, markInstant));
  if (items.length === 0) {
    return (
      <p className="mb-gutter flex items-baseline gap-2 text-muted" data-testid="attention-none">
        <Dot tone="landed" />
        <span>
          {w.t("deliveries.attention.none")} {w.t("deliveries.attention.noneHint", { n: data.watched.deliveries })}
        </span>
      </p>
    );
  }
  const shown = all ? items : items.slice(0, fewest);
  return (
    <Panel title={w.t("deliveries.attention.title")} className="mb-gutter">
      <ul className="-my-1.5 divide-y">
        {shown.map((item) => (
          <Item key={item.key} item={item} />
        ))}
      </ul>
      {items.length > fewest ? (
        <Button variant="ghost" className="mt-3 -ml-3" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? w.t("deliveries.attention.fewer") : w.t("deliveries.attention.more", { n: items.length - fewest })}
        </Button>
      ) : null}
    </Panel>
  );
}

function Item({ item: { tone, name, sentence, href } }: { item: AttentionItem }) {
  return (
    <li className="relative flex items-baseline gap-2.5 py-2">
      <Dot tone={tone} className="translate-y-[-1px]" />
      <p className="min-w-0 text-pretty wrap-anywhere">
        {name === null ? null : (
          <span className="font-medium">
            <TheirWords text={name} />:{" "}
          </span>
        )}
        <Opens href={href} linked="covers">
          <TimedWords text={sentence} />
        </Opens>
      </p>
    </li>
  );
}
