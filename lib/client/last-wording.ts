"use client";

import { createWording, type Wording } from "@/lib/view/wording";

let spoken: Wording | null = null;

export function rememberWording(wording: Wording): void {
  spoken = wording;
}

/** The language last spoken in this tab; plain English if even the frame that brings the messages could not be drawn. */
export function lastWording(): Wording {
  return spoken ?? createWording({ locale: "en", messages: plainEnglish, timeZone: "UTC" });
}

const plainEnglish = {
  errors: {
    app: "Aftersend could not be shown",
    appHint: "Most often a new version was started: reload the page. What was acknowledged to a feed is kept.",
    retries: {
      none: "This page tries again by itself.",
      database: "The database is out of reach. This page comes back by itself as soon as it answers.",
      server: "The server does not answer. This page comes back by itself as soon as it does.",
    },
  },
  ui: { tryAgain: "Try again", reference: ["Reference for the server log: ", ["digest"]] as [string, [string]] },
};
