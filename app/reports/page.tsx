import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { ReportsPage } from "@/components/reports/reports-page";
import { createQueryClient } from "@/lib/client/create-query-client";
import { reportOptions, reportSizes } from "@/lib/client/report-queries";
import { reportParams } from "@/lib/contract/report";
import { allowPage } from "@/lib/server/auth/allow-page";
import { readWording } from "@/lib/server/i18n/read-wording";
import { readReport } from "@/lib/server/read/read-report";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("reports.title") };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await allowPage("/reports");
  const { all, ...given } = firstOfEach(await searchParams);
  const asked = reportParams.parse({ from: null, to: null, feed: null, ...given, limit: all === "true" ? reportSizes.all : reportSizes.first });
  const queryClient = createQueryClient();
  queryClient.setQueryData(reportOptions(asked).queryKey, await readReport(asked, Date.now()));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ReportsPage />
    </HydrationBoundary>
  );
}
