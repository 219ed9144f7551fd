"use client";

import { usePathname } from "next/navigation";
import { deliveryHref, throughputHref } from "@/lib/view/log-href";

/** Whether the page of a delivery that is open can go back in time. */
export function useTravels(id: string): boolean {
  const path = usePathname();
  return path === deliveryHref(id) || path === throughputHref(id);
}
