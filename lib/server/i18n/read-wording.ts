import "server-only";
import { cache } from "react";
import { loadMessages } from "@/lib/i18n/load-messages";
import { createWording, type Wording } from "@/lib/view/wording";

import { readLocale } from "./read-locale";
import { readTimeZone } from "./read-time-zone";

/** The reader's language, numbers and times, for what the server draws itself: metadata and server components. */
export const readWording = cache(async (): Promise<Wording> => {
  const [locale, timeZone] = await Promise.all([readLocale(), readTimeZone()]);
  return createWording({ locale, messages: await loadMessages(locale), timeZone });
});
