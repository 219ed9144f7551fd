"use client";

import { type ReactNode, useState } from "react";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { longestWords } from "@/lib/view/longest-words";
import { ExpectationNote } from "./expectation-note";

/**
 * The words under the number. While they may still change they have the room of the longest they can become, as the reader's window
 * and language break it, so that nothing below moves; a number that was final from the start has its own words' room and no more.
 */
export function HeadlineRoom({ summary, past, children }: { summary: DeliverySummary; past: boolean; children: ReactNode }) {
  const w = useWording();
  const { messagesToSend } = summary;
  const [moves] = useState(summary.provisional || past);
  // Below them, the line of what to expect, which comes and goes.
  const below = messagesToSend.declared ? "pb-7" : "";
  return (
    <div className="mt-3 grid text-pretty text-muted *:[grid-area:1/1]">
      {moves
        ? longestWords(summary, past, w).map((words) => (
            <p key={words} aria-hidden="true" data-words={words} className={`invisible before:content-[attr(data-words)] print:hidden ${below}`} />
          ))
        : null}
      <div>
        <p>{children}</p>
        <ExpectationNote summary={summary} />
      </div>
    </div>
  );
}
