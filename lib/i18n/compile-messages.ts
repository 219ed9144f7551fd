import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";

/** Messages ready to be filled in: whoever draws them needs no parser of ICU syntax. */
export type CompiledMessages = { readonly [name: string]: CompiledMessage | CompiledMessages };

type SourceMessages = { readonly [name: string]: string | SourceMessages };

export function compileMessages(messages: SourceMessages): CompiledMessages {
  return Object.fromEntries(Object.entries(messages).map(([name, value]) => [name, typeof value === "string" ? compilePlain(value) : compileMessages(value)]));
}

/** The compiler makes objects without a prototype, which React does not pass on to the browser. */
function compilePlain(text: string): CompiledMessage {
  return JSON.parse(JSON.stringify(compile(text)));
}
