"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useEffect, useState } from "react";
import { createQueryClient, hasFailed } from "@/lib/client/create-query-client";
import { outageWatch } from "@/lib/client/outage";

export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  // The external system is the server: when it answers again, what failed meanwhile is asked again.
  useEffect(() => outageWatch.whenOver(() => void queryClient.refetchQueries({ type: "active", predicate: hasFailed })), [queryClient]);
  return (
    <NuqsAdapter>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </NuqsAdapter>
  );
}
