/** Where the header leads. `under` are the paths that are part of a place. */
export const places = [
  { href: "/", label: "deliveries.title", under: ["/deliveries"] },
  { href: "/compare", label: "compare.title", under: [] },
  { href: "/reports", label: "reports.title", under: [] },
  { href: "/shared", label: "share.title", under: [] },
  { href: "/feeds", label: "feeds.title", under: ["/feeds"] },
  { href: "/lab", label: "replay.title", under: ["/lab"] },
] as const satisfies readonly { href: string; label: string; under: readonly string[] }[];
export type Place = (typeof places)[number]["href"];
