import type { FeedSummary } from "@/lib/contract/feed";

/** The sections of a feed's page, by what they are called in its address. */
export const feedSections = { became: "became", batches: "batches", rejected: "rejected", unmatched: "unmatched" } as const;

export type FeedFigure = "items" | keyof Pick<FeedSummary, "accepted" | "repeated" | "ignored" | "unmatched" | "rejected">;

/** A feed's page, at the section that tells of the figure: what could not be read and what is unmatched is listed there. */
export function feedHref(id: string, figure: FeedFigure | null = null): string {
  const page = `/feeds/${encodeURIComponent(id)}`;
  if (figure === null) return page;
  if (figure === "unmatched" || figure === "rejected") return `${page}#${feedSections[figure]}`;
  return `${page}#${feedSections[figure === "items" ? "batches" : "became"]}`;
}
