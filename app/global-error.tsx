"use client";

import "./globals.css";
import { SegmentError } from "@/components/shell/segment-error";
import { lastWording } from "@/lib/client/last-wording";
import { WordingContext } from "@/lib/client/wording-context";

/** The last resort, when even the frame around the pages could not be drawn. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  const w = lastWording();
  return (
    <html lang={w.locale}>
      <head>
        <link rel="icon" href="/icon.svg" />
      </head>
      <body>
        <title>Aftersend</title>
        <main className="px-4 pt-16">
          <WordingContext value={w}>
            <SegmentError page what={w.t("errors.app")} {...props}>
              {w.t("errors.appHint")}
            </SegmentError>
          </WordingContext>
        </main>
      </body>
    </html>
  );
}
