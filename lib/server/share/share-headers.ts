/** What every answer of a link says: kept nowhere, listed nowhere, and its address told to nobody. */
export const privateHeaders = {
  "cache-control": "private, no-store, no-transform",
  "x-robots-tag": "noindex, nofollow, noarchive, nosnippet",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/** Who may show the report in a frame: nobody, or the one site it was allowed to. */
export function framePolicy(frameOrigin: string | null): string {
  return `frame-ancestors ${frameOrigin ?? "'none'"}`;
}

/** A page's own policy with who may frame it put in. */
export function withFrames(policy: string | null, frameOrigin: string | null): string {
  const rest = (policy ?? "").split(";").map((part) => part.trim());
  return [...rest.filter((part) => part !== "" && !part.startsWith("frame-ancestors")), framePolicy(frameOrigin)].join("; ");
}
