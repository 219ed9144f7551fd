import { queryOptions } from "@tanstack/react-query";
import { proofDetail, proofSums } from "@/lib/contract/proof";
import { deliveryKeys, deliveryPath } from "./delivery-queries";
import { fetchJson } from "./fetch-json";

const refetchMs = 15_000;

/** How all deliveries stand; asked again while somebody looks. */
export function proofSumsOptions() {
  return queryOptions({ queryKey: ["proofs"] as const, queryFn: ({ signal }) => fetchJson(proofSums, "/api/proofs", signal), refetchInterval: refetchMs });
}

/** The differences that the proof of `at` found. */
export function proofDetailOptions(id: string, at: string) {
  return queryOptions({
    queryKey: [...deliveryKeys.one(id), "proof", at] as const,
    queryFn: ({ signal }) => fetchJson(proofDetail, `${deliveryPath(id)}/proof`, signal),
  });
}
