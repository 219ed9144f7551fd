"use client";

import { useQuery } from "@tanstack/react-query";
import type { Done, LinkFor, Problem } from "@/lib/contract/people";
import { useLinkToken } from "./use-link-token";

export type DescribeLink = (token: unknown) => Promise<Done<LinkFor>>;

export type DescribedLink =
  | { type: "none" }
  | { type: "checking" }
  | { type: "refused"; problem: Problem | "noAnswer" }
  | ({ type: "works"; token: string } & LinkFor);

/** The link behind "#" of the address, and what it is for: known to the server alone, and asked once the browser has read it. */
export function useDescribedLink(describe: DescribeLink): DescribedLink {
  const token = useLinkToken();
  const { data, isError } = useQuery({ queryKey: ["link", token], queryFn: () => describe(token), enabled: typeof token === "string", retry: false });
  if (token === null) return { type: "none" };
  if (isError) return { type: "refused", problem: "noAnswer" };
  if (!data || token === undefined) return { type: "checking" };
  if (data.ok) return { type: "works", token, kind: data.kind, email: data.email };
  // Nothing was typed here that could be wrong but the link itself: one cut short when it was copied, say.
  return { type: "refused", problem: data.problem === "invalid" ? "link-over" : data.problem };
}
