import { expect, test } from "vitest";
import { permissionToOpen } from "@/lib/contract/permission-to-open";
import { type GuardedPage, pageAccess } from "./authorisation";

const linked: GuardedPage[] = [
  "/",
  "/deliveries/new",
  "/deliveries/[id]",
  "/deliveries/[id]/throughput",
  "/deliveries/[id]/failures",
  "/deliveries/[id]/log",
  "/deliveries/[id]/log/[messageKey]",
  "/compare",
  "/reports",
  "/feeds",
  "/feeds/[id]",
  "/lab",
  "/shared",
];

test.each(linked)("%s opens to who the page itself lets in", (page) => {
  const href = page.replaceAll(/\[\w+\]/g, "7");
  expect(permissionToOpen(`${href}?by=log#x`)).toBe(pageAccess[page]);
});
