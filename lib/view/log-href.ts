import type { LogParams } from "@/lib/contract/log";

export type LogLink = Partial<Pick<LogParams, "outcome" | "failedBy" | "reason" | "complained" | "q" | "cursor">>;

export function deliveryHref(id: string): string {
  return `/deliveries/${encodeURIComponent(id)}`;
}

/** The delivery log, filtered to exactly what a number on a screen is made of. */
export function logHref(id: string, link: LogLink = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(link)) {
    if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return `${deliveryHref(id)}/log${text === "" ? "" : `?${text}`}`;
}

export function messageHref(id: string, messageKey: string): string {
  return `${deliveryHref(id)}/log/${encodeURIComponent(messageKey)}`;
}
