export const instantStyles = ["minute", "second", "day", "day-minute", "day-second"] as const;
export type InstantStyle = (typeof instantStyles)[number];

/** The exact instant, for a title: "2026-11-21 09:10:05 UTC". */
export function formatUtc(at: string | number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
