import { QueryClient } from "@tanstack/react-query";
import { RequestError } from "./fetch-json";

/** One per browser, and one per request on the server. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // What the server rendered is fresh enough not to be asked for again at once; streams do the rest.
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && !(error instanceof RequestError && error.status < 500),
      },
    },
  });
}
