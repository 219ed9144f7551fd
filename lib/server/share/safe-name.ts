import { showText } from "@/lib/server/auth/show-recipient";

/** A name that somebody gave, without the addresses that may be in it. */
export function safeName(name: string): string {
  return showText({ showsAddresses: false }, name).replaceAll("@", " ").slice(0, 300);
}
