import { type Query, QueryCache, QueryClient } from "@tanstack/react-query";
import { RequestError } from "./fetch-json";
import { outageWatch } from "./outage";

/** One per browser, and one per request on the server. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error) => mayPass(error) && outageWatch.suspect() }),
    defaultOptions: {
      queries: {
        // What the server rendered is fresh enough not to be asked for again at once; streams do the rest.
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
      },
    },
  });
}

/** Whether a query's last try failed in a way that may pass. */
export function hasFailed({ state }: Query): boolean {
  return state.error !== null && mayPass(state.error);
}

function mayPass(error: Error): boolean {
  return !(error instanceof RequestError && error.status < 500);
}
