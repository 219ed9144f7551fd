"use client";

import { useServerInsertedHTML } from "next/navigation";
import { useRef } from "react";
import { themeScript } from "@/lib/view/theme";

/** Sets a chosen theme before the first paint, so that it never flashes. In the first document only: the attribute stays on <html>. */
export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  const inserted = useRef(false);
  useServerInsertedHTML(() => {
    if (inserted.current) return null;
    inserted.current = true;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant
    return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: themeScript }} />;
  });
  return null;
}
