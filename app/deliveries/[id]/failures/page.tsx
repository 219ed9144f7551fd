import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FailuresPage } from "@/components/failures/failures-page";
import { breakdownOptions, breakdownSizes } from "@/lib/client/breakdown-queries";
import { createQueryClient } from "@/lib/client/create-query-client";
import { breakdownParams } from "@/lib/contract/breakdown";
import { allowPage } from "@/lib/server/auth/allow-page";
import { readWording } from "@/lib/server/i18n/read-wording";
import { readBreakdown } from "@/lib/server/read/read-breakdown";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("failures.title") };
}

export default async function Page({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }) {
  await allowPage("/deliveries/[id]/failures");
  const { id } = await params;
  const { by = "provider", q = "", all } = firstOfEach(await searchParams);
  const { data } = breakdownParams.safeParse({ by, q, limit: all === "true" ? breakdownSizes.all : breakdownSizes.first });
  const asked = data ?? breakdownParams.parse({ by: "provider" });
  const breakdown = await readBreakdown(id, asked);
  if (!breakdown) notFound();
  const queryClient = createQueryClient();
  queryClient.setQueryData(breakdownOptions(id, asked).queryKey, breakdown);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <FailuresPage id={id} />
    </HydrationBoundary>
  );
}
