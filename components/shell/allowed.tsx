"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { PagePermission } from "@/lib/contract/permission";
import { permissionToOpen } from "@/lib/contract/permission-to-open";

const AllowedContext = createContext<readonly PagePermission[]>([]);

/** What the reader may do: so that nothing is offered that ends at a closed door. */
export function Allowed({ permissions, children }: { permissions: readonly PagePermission[]; children: ReactNode }) {
  return <AllowedContext value={permissions}>{children}</AllowedContext>;
}

export function useAllowed(): readonly PagePermission[] {
  return useContext(AllowedContext);
}

export function useMay(permission: PagePermission): boolean {
  return useAllowed().includes(permission);
}

/** Whether a link leads somewhere for the reader. */
export function useMayOpen(href: string): boolean {
  return useMay(permissionToOpen(href));
}
