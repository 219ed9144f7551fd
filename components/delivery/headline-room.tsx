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
  const [moves] = useState(summary.provisional || past);
  return (
    <>
      <div className="mt-3 grid text-pretty text-muted *:[grid-area:1/1]">
        {moves
          ? longestWords(summary, past, w).map((words) => (
              <p key={words} aria-hidden="true" data-words={words} className="invisible before:content-[attr(data-words)] print:hidden" />
            ))
          : null}
        <p>{children}</p>
      </div>
      <div className={moves && summary.messagesToSend.declared ? "min-h-7 print:min-h-0" : ""}>
        <ExpectationNote summary={summary} />
      </div>
    </>
  );
}
