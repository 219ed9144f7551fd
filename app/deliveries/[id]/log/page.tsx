import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { LogPage } from "@/components/log/log-page";
import { LogSkeleton } from "@/components/log/log-skeleton";
import { createQueryClient } from "@/lib/client/create-query-client";
import { deliveryKeys } from "@/lib/client/delivery-queries";
import { type LogPlace, logOptions, logPageSize } from "@/lib/client/log-queries";
import { logParams } from "@/lib/contract/log";
import { allowPage } from "@/lib/server/auth/allow-page";
import type { Viewer } from "@/lib/server/auth/viewer";
import { readWording } from "@/lib/server/i18n/read-wording";
import { readFailureReasons } from "@/lib/server/read/read-failure-reasons";
import { readLog } from "@/lib/server/read/read-log";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("log.title") };
}

/** A boundary of the page's own: one for its folder would answer 200 for messages that are not there. */
export default async function Page(props: Props) {
  const viewer = await allowPage("/deliveries/[id]/log");
  return (
    <Suspense fallback={<LogSkeleton />}>
      <Log {...props} viewer={viewer} />
    </Suspense>
  );
}

async function Log({ params, searchParams, viewer }: Props & { viewer: Viewer }) {
  const { id } = await params;
  const { limit: _, before: __, cursor, ...asked } = logParams.parse(firstOfEach(await searchParams));
  const filter = { ...asked, q: asked.q?.trim() || null };
  const [log, reasons] = await Promise.all([readLog(id, { ...filter, cursor, before: null, limit: logPageSize }, viewer), readFailureReasons(id)]);
  if (!log || !reasons) notFound();
  const queryClient = createQueryClient();
  const first: LogPlace = { type: "after", key: cursor, index: 0, searched: 0 };
  queryClient.setQueryData(logOptions(id, { filter, startAt: cursor, epoch: 0 }).queryKey, { pages: [log], pageParams: [first] });
  queryClient.setQueryData(deliveryKeys.reasons(id), reasons);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <LogPage id={id} />
    </HydrationBoundary>
  );
}
