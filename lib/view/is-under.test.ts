import { expect, test } from "vitest";
import { isUnder } from "./is-under";
import { logHref, messageHref } from "./log-href";

test("the log of a delivery, filtered or not, and each of its messages", () => {
  for (const href of [logHref("7"), logHref("7", { outcome: "failed" }), messageHref("7", "k")]) expect(isUnder(href, logHref("7"))).toBe(true);
  for (const href of [logHref("71"), "/deliveries/7", "/deliveries/7/logbook", "/feeds"]) expect(isUnder(href, logHref("7"))).toBe(false);
});
