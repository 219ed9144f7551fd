"use client";

import { useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { Opens } from "@/components/delivery/opens";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { FoldMark } from "@/components/ui/disclosure";
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
  // On a phone alone: a wider screen has room for all of it.
  const [open, setOpen] = useState(false);
  if (!data) return null;
  const items = prepareAttention(data.attention, w, markInstant);
  if (items.length === 0) {
    return (
      <p className="mb-3 flex items-baseline gap-2 text-muted sm:mb-gutter" data-testid="attention-none">
        <Dot tone="landed" />
        <span>
          {w.t("deliveries.attention.none")} <span className="max-sm:hidden">{w.t("deliveries.attention.noneHint", { n: data.watched.deliveries })}</span>
        </span>
      </p>
    );
  }
  const shown = all ? items : items.slice(0, fewest);
  return (
    <section aria-labelledby="attention" className="mb-3 rounded-panel border bg-panel px-3 py-1 sm:mb-gutter sm:px-5 sm:pt-3 sm:pb-2">
      <h2 id="attention" className="font-semibold">
        <span className="max-sm:hidden">{w.t("deliveries.attention.title")}</span>
        <button
          type="button"
          aria-expanded={open}
          aria-controls="attention-items"
          onClick={() => setOpen(!open)}
          className="flex min-h-8 w-full items-center gap-1.5 text-left sm:hidden"
        >
          <Dot tone={items[0]?.tone ?? "neutral"} />
          {w.t("deliveries.attention.title")} <span className="font-normal text-muted">{w.count(items.length)}</span>
          <FoldMark className={classNames("ml-auto", open && "rotate-90")} />
        </button>
      </h2>
      <div id="attention-items" className={open ? undefined : "max-sm:hidden"}>
        <ul className="divide-y">
          {shown.map((item) => (
            <Item key={item.key} item={item} />
          ))}
        </ul>
        {items.length > fewest ? (
          <Button variant="ghost" className="-ml-3" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? w.t("deliveries.attention.fewer") : w.t("deliveries.attention.more", { n: items.length - fewest })}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function Item({ item: { tone, name, reasons } }: { item: AttentionItem }) {
  return (
    <li className="relative flex items-baseline gap-2.5 py-1.5 sm:py-1">
      <Dot tone={tone} className="translate-y-[-1px]" />
      <p className="min-w-0 text-pretty wrap-anywhere">
        {name === null ? null : (
          <span className="font-medium">
            <TheirWords text={name} />:{" "}
          </span>
        )}
        {reasons.map(({ sentence, href }) => (
          <Fragment key={sentence}>
            <Opens href={href} {...(reasons.length === 1 ? { linked: "covers" } : {})}>
              <TimedWords text={sentence} />
            </Opens>{" "}
          </Fragment>
        ))}
      </p>
    </li>
  );
}
