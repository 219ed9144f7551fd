import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { FeedsPage } from "@/components/feeds/feeds-page";
import { createQueryClient } from "@/lib/client/create-query-client";
import { feedListOptions } from "@/lib/client/feed-queries";
import { allowPage } from "@/lib/server/auth/allow-page";
import { readWording } from "@/lib/server/i18n/read-wording";
import { listFeeds } from "@/lib/server/read/list-feeds";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("feeds.title") };
}

export default async function Page() {
  await allowPage("/feeds");
  const queryClient = createQueryClient();
  queryClient.setQueryData(feedListOptions().queryKey, await listFeeds());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <FeedsPage />
    </HydrationBoundary>
  );
}
