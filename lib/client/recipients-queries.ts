import { queryOptions } from "@tanstack/react-query";
import { uploadList } from "@/lib/contract/recipients";
import { deliveryPath } from "./delivery-queries";
import { fetchJson } from "./fetch-json";

const whileRunningMs = 700;

/** The lists of recipients of a delivery; asked again while one of them is being read. */
export function uploadListOptions(deliveryId: string) {
  return queryOptions({
    queryKey: ["delivery", deliveryId, "recipients"] as const,
    queryFn: ({ signal }) => fetchJson(uploadList, `${deliveryPath(deliveryId)}/recipients`, signal),
    refetchInterval: ({ state }) => (state.data?.uploads.some((upload) => upload.state === "running") ? whileRunningMs : false),
  });
}
