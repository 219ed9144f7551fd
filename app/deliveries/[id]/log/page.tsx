import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Suspense } from "react";
import { LogPage } from "@/components/log/log-page";
import { LogSkeleton } from "@/components/log/log-skeleton";
import { createQueryClient } from "@/lib/client/create-query-client";
import { deliveryKeys } from "@/lib/client/delivery-queries";
import { type LogPlace, logOptions, logPageSize } from "@/lib/client/log-queries";
import { type LogFilterParams, logParams } from "@/lib/contract/log";
import type { OpenedSearch } from "@/lib/contract/sealed-search";
import { allowPage } from "@/lib/server/auth/allow-page";
import type { Viewer } from "@/lib/server/auth/viewer";
import { readWording } from "@/lib/server/i18n/read-wording";
import { readFailureReasons } from "@/lib/server/read/read-failure-reasons";
import { readLog } from "@/lib/server/read/read-log";
import { openSearch } from "@/lib/server/search/open-search";
import { logHref } from "@/lib/view/log-href";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("log.title") };
}

/** A boundary of the page's own: one for its folder would answer 200 for messages that are not there. */
export default async function Page({ params, searchParams }: Props) {
  const viewer = await allowPage("/deliveries/[id]/log");
  const { id } = await params;
  const { limit: _, before: __, cursor, ...asked } = logParams.parse(firstOfEach(await searchParams));
  const opened = openSearch(asked.q?.trim() || null, viewer);
  const filter = { ...asked, q: opened?.sealed ?? null };
  // A recipient's address that stands in ours as it is does not stay there.
  if (opened && opened.sealed !== asked.q) redirect(logHref(id, { ...filter, cursor }));
  return (
    <Suspense fallback={<LogSkeleton />}>
      <Log id={id} filter={filter} cursor={cursor} opened={opened} viewer={viewer} />
    </Suspense>
  );
}

type LogProps = { id: string; filter: LogFilterParams; cursor: string | null; opened: OpenedSearch | null; viewer: Viewer };

async function Log({ id, filter, cursor, opened, viewer }: LogProps) {
  const [log, reasons] = await Promise.all([readLog(id, { ...filter, cursor, before: null, limit: logPageSize }, viewer), readFailureReasons(id)]);
  if (!log || !reasons) notFound();
  const queryClient = createQueryClient();
  const first: LogPlace = { type: "after", key: cursor, index: 0, searched: 0 };
  queryClient.setQueryData(logOptions(id, { filter, startAt: cursor, epoch: 0 }).queryKey, { pages: [log], pageParams: [first] });
  queryClient.setQueryData(deliveryKeys.reasons(id), reasons);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <LogPage id={id} opened={opened} />
    </HydrationBoundary>
  );
}
