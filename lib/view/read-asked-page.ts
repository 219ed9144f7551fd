import type { DeliveryPage } from "./delivery-page-href";

const shortestBeginning = 3;

/** "tuesday log" asks for a page of a delivery: its first or last word begins a page's name. Null where no such word stands beside another. */
export function readAskedPage(text: string, pages: readonly { page: DeliveryPage; label: string }[]): { page: DeliveryPage; rest: string } | null {
  const words = text.trim().toLowerCase().split(/\s+/);
  if (words.length < 2) return null;
  for (const at of [words.length - 1, 0]) {
    const word = words[at] ?? "";
    const named = pages.find(({ page, label }) => [page, ...label.toLowerCase().split(/\s+/)].some((name) => isMeant(name, word)));
    if (named) return { page: named.page, rest: words.filter((_, i) => i !== at).join(" ") };
  }
  return null;
}

function isMeant(name: string, word: string): boolean {
  return name === word || (word.length >= shortestBeginning && name.startsWith(word));
}
