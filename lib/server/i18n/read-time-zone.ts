import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { timeZoneCookie } from "@/lib/i18n/cookies";

/** The time zone the reader's browser told of, else UTC. */
export const readTimeZone = cache(async (): Promise<string> => knownTimeZone((await cookies()).get(timeZoneCookie)?.value));

function knownTimeZone(name: string | undefined): string {
  if (!name) return "UTC";
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
