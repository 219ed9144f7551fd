import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FeedPage } from "@/components/feeds/feed-page";
import { createQueryClient } from "@/lib/client/create-query-client";
import { feedOptions } from "@/lib/client/feed-queries";
import { allowPage } from "@/lib/server/auth/allow-page";
import { readWording } from "@/lib/server/i18n/read-wording";
import { findFeed } from "@/lib/server/read/find-feed";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("feeds.feed") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await allowPage("/feeds/[id]");
  const { id } = await params;
  const feed = await findFeed(id, viewer);
  if (!feed) notFound();
  const queryClient = createQueryClient();
  queryClient.setQueryData(feedOptions(id).queryKey, feed);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <FeedPage id={id} />
    </HydrationBoundary>
  );
}
