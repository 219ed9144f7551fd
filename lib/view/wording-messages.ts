import { createTranslator } from "use-intl/core";
import type { CompiledMessages } from "@/lib/i18n/compile-messages";
import type { Locale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";

/** Fills in a message by its key, which the type checker knows: `t("log.title")`, `t.rich(…)` for one with tags. */
export type Translate = ReturnType<typeof createTranslate>;

export function createTranslate(locale: Locale, messages: CompiledMessages) {
  return createTranslator({ locale, messages: keyed(messages) });
}

/** Compiled messages have the keys of their source: a test holds every language to those of English. */
function keyed(messages: CompiledMessages): Messages {
  return messages as unknown as Messages;
}
