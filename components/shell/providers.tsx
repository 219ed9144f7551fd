"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useEffect, useState } from "react";
import { watchAttention } from "@/lib/client/attention";
import { createQueryClient, hasFailed } from "@/lib/client/create-query-client";
import { outageWatch } from "@/lib/client/outage";
import { followSignOut } from "@/lib/client/session-end";

/** The nonce is for the style elements that the primitives put into the page. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  // The external system is the server: when it answers again, what failed meanwhile is asked again.
  useEffect(() => outageWatch.whenOver(() => void queryClient.refetchQueries({ type: "active", predicate: hasFailed })), [queryClient]);
  // The external system is the browser's other tabs.
  useEffect(followSignOut, []);
  // The external system is whoever sits at this page.
  useEffect(watchAttention, []);
  return (
    <CSPProvider {...(nonce === undefined ? {} : { nonce })}>
      <NuqsAdapter>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </NuqsAdapter>
    </CSPProvider>
  );
}
