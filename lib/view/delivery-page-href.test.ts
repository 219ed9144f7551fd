import { expect, test } from "vitest";
import { deliveryOfPath, deliveryPageHref, deliveryPages } from "./delivery-page-href";

test("every page of a delivery is of that delivery", () => {
  for (const page of deliveryPages) expect(deliveryOfPath(deliveryPageHref("7", page))).toBe("7");
});

test.each(["/", "/deliveries/new", "/deliveries/0", "/feeds/7"])("%s is of none", (path) => {
  expect(deliveryOfPath(path)).toBe(null);
});
