import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { LabPage } from "@/components/replay/lab-page";
import { replayListKey } from "@/components/replay/replay-list-options";
import { createQueryClient } from "@/lib/client/create-query-client";
import { allowPage } from "@/lib/server/auth/allow-page";
import { database } from "@/lib/server/database";
import { readWording } from "@/lib/server/i18n/read-wording";
import { listReplays } from "@/lib/server/replay/list-replays";
import { pauseReplay, resumeReplay, setReplaySpeed, startCapturedReplay, startReplay, stopReplay } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("replay.title") };
}
export const dynamic = "force-dynamic";

export default async function Page() {
  await allowPage("/lab");
  const queryClient = createQueryClient();
  queryClient.setQueryData(replayListKey, await listReplays(database()));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <LabPage actions={{ startReplay, startCapturedReplay, pauseReplay, resumeReplay, setReplaySpeed, stopReplay }} />
    </HydrationBoundary>
  );
}
