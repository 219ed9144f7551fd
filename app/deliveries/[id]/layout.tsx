import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { DeliveryFrame } from "@/components/delivery/delivery-frame";
import { createQueryClient } from "@/lib/client/create-query-client";
import { deliveryKeys } from "@/lib/client/delivery-queries";
import { allowPage } from "@/lib/server/auth/allow-page";
import { readWording } from "@/lib/server/i18n/read-wording";
import { showControls } from "@/lib/view/show-controls";
import { readDelivery } from "./read-delivery";

type Params = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const delivery = await readDelivery((await params).id);
  if (delivery) {
    const label = showControls(delivery.label);
    return { title: { default: label, template: `%s · ${label} · Aftersend` } };
  }
  return { title: (await readWording()).t("errors.noDelivery") };
}

export default async function Layout({ params, children }: Params & { children: ReactNode }) {
  await allowPage("/deliveries/[id]");
  const { id } = await params;
  const delivery = await readDelivery(id);
  if (!delivery) notFound();
  const queryClient = createQueryClient();
  queryClient.setQueryData(deliveryKeys.summary(id), delivery);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <DeliveryFrame id={id}>{children}</DeliveryFrame>
    </HydrationBoundary>
  );
}
