"use client";

import { usePathname } from "next/navigation";
import { useAllowed } from "@/components/shell/allowed";
import { places } from "@/components/shell/places";
import { useWording } from "@/lib/client/use-wording";
import { permissionToOpen } from "@/lib/contract/permission-to-open";
import { deliveryOfPath, deliveryPages } from "@/lib/view/delivery-page-href";
import { pastedPath } from "@/lib/view/pasted-path";
import { deliveryPageNames } from "./delivery-page-names";

const further = [{ href: "/deliveries/new", label: "newDelivery.title" }] as const;

/** Where the box can lead: the pages that open for the reader, those of the delivery that is looked at, and one whose address was pasted. */
export function useFindPlaces(typed: string) {
  const { t } = useWording();
  const allowed = useAllowed();
  const here = deliveryOfPath(usePathname());
  const pasted = pastedPath(typed, window.location.origin);
  const named = [...places, ...further].map(({ href, label }) => ({ href, label: t(label) }));
  const pages = pasted === null ? named : [{ href: pasted, label: typed.trim() }];
  return {
    here,
    pages: pages.filter(({ href }) => allowed.includes(permissionToOpen(href))),
    deliveryPages: deliveryPages.map((page) => ({ page, label: t(deliveryPageNames[page]) })),
  };
}
