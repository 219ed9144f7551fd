import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MessagePage } from "@/components/message/message-page";
import { createQueryClient } from "@/lib/client/create-query-client";
import { messageOptions } from "@/lib/client/log-queries";
import { allowPage } from "@/lib/server/auth/allow-page";
import { may } from "@/lib/server/auth/may";
import { readWording } from "@/lib/server/i18n/read-wording";
import { findMessage } from "@/lib/server/read/find-message";
import { confirmPassword, revealAddress } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("message.title") };
}

export default async function Page({ params }: { params: Promise<{ id: string; messageKey: string }> }) {
  const viewer = await allowPage("/deliveries/[id]/log/[messageKey]");
  const { id, messageKey: inUrl } = await params;
  const messageKey = decodeURIComponent(inUrl);
  const message = await findMessage(id, messageKey, viewer);
  if (!message) notFound();
  const queryClient = createQueryClient();
  queryClient.setQueryData(messageOptions(id, messageKey).queryKey, message);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <MessagePage
        id={id}
        messageKey={messageKey}
        reveal={!viewer.showsAddresses && may(viewer, "unmask") ? { reveal: revealAddress, confirm: confirmPassword } : null}
      />
    </HydrationBoundary>
  );
}
