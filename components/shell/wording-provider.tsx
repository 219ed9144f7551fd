"use client";

import { type ReactNode, useEffect, useMemo } from "react";
import { rememberWording } from "@/lib/client/last-wording";
import { tellTimeZone } from "@/lib/client/tell-time-zone";
import { useTimeZone } from "@/lib/client/use-time-zone";
import { WordingContext } from "@/lib/client/wording-context";
import type { CompiledMessages } from "@/lib/i18n/compile-messages";
import type { Locale } from "@/lib/i18n/locales";
import { createWording } from "@/lib/view/wording";

type WordingProviderProps = { locale: Locale; messages: CompiledMessages /** The one the server drew in. */; timeZone: string; children: ReactNode };

export function WordingProvider({ locale, messages, timeZone: drawnIn, children }: WordingProviderProps) {
  const timeZone = useTimeZone(drawnIn);
  // The external system is the server, which draws the next page.
  useEffect(() => {
    if (timeZone !== drawnIn) tellTimeZone(timeZone);
  }, [timeZone, drawnIn]);
  const wording = useMemo(() => createWording({ locale, messages, timeZone }), [locale, messages, timeZone]);
  // The external system is the page that stands in when this tree cannot be drawn.
  useEffect(() => rememberWording(wording), [wording]);
  return <WordingContext value={wording}>{children}</WordingContext>;
}
