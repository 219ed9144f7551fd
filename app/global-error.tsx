"use client";

import "./globals.css";
import { SegmentError } from "@/components/shell/segment-error";

/** The last resort, when even the frame around the pages could not be drawn. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Aftersend</title>
        <main className="px-4 pt-16">
          <SegmentError page what="Aftersend could not be shown" {...props}>
            Most often a new version was started: reload the page. What was acknowledged to a feed is kept.
          </SegmentError>
        </main>
      </body>
    </html>
  );
}
