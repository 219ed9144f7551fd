import type { DeliverySummary } from "@/lib/contract/delivery";

/** Whether a search finds a delivery by its subject alone: then a list shows it, as nothing else there says why the delivery is in it. */
export function isFoundBySubject({ label, key, subject }: Pick<DeliverySummary, "label" | "key" | "subject">, search: string): boolean {
  const words = search.trim().toLowerCase();
  const holds = (text: string | null) => text?.toLowerCase().includes(words) ?? false;
  return words !== "" && holds(subject) && !holds(label) && !holds(key);
}
