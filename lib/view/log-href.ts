import type { LogParams } from "@/lib/contract/log";
import type { Outcome } from "@/lib/domain/message-state";

/** Any filters of the log, which combine, and the message that its first row follows. */
export type LogLink = Partial<Omit<LogParams, "limit" | "before" | "outcome">> & { outcome?: Outcome | readonly Outcome[] | null };

export function deliveryHref(id: string): string {
  return `/deliveries/${encodeURIComponent(id)}`;
}

export function throughputHref(id: string): string {
  return `${deliveryHref(id)}/throughput`;
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
