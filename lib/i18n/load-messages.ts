import "server-only";
import { type CompiledMessages, compileMessages } from "./compile-messages";
import type { Locale } from "./locales";
import type { Messages } from "./messages";

const loaded = new Map<Locale, Promise<CompiledMessages>>();

/** A language's messages, compiled once. */
export function loadMessages(locale: Locale): Promise<CompiledMessages> {
  const known = loaded.get(locale);
  if (known) return known;
  const messages = load(locale);
  loaded.set(locale, messages);
  return messages;
}

async function load(locale: Locale): Promise<CompiledMessages> {
  const file: { default: Messages } = await import(`./messages/${locale}.json`);
  return compileMessages(file.default);
}
