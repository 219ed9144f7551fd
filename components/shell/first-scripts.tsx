"use client";

import { useServerInsertedHTML } from "next/navigation";
import { useRef } from "react";
import { drawnStyleScript } from "@/lib/client/drawn-style";
import { themeScript } from "@/lib/view/theme";

/** What has to run before the first paint, in the first document only: sets a chosen theme, so that it never flashes, and styles what the server drew. */
export function FirstScripts({ nonce }: { nonce: string | undefined }) {
  const inserted = useRef(false);
  useServerInsertedHTML(() => {
    if (inserted.current) return null;
    inserted.current = true;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: two constants
    return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: `${themeScript};${drawnStyleScript}` }} />;
  });
  return null;
}
