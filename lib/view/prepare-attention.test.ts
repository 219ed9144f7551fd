import { expect, test } from "vitest";
import type { Attention } from "@/lib/contract/overview";
import { prepareAttention } from "./prepare-attention";
import { englishWording } from "./testing/english-wording";

const of = { deliveryId: "7", label: "Spring" };

test.each<[Attention, string, string | null]>([
  [
    { ruleId: "hard-bounces", ...of, percent: 3.21, hard: 1_204, settled: 37_508 },
    "3.2\u00a0% hard bounces, 1,204 of 37,508 settled; providers put up with 2 %.",
    "/deliveries/7/log?outcome=failed&failedBy=hard",
  ],
  [
    { ruleId: "below-usual", ...of, atMost: 80, usual: 98.5 },
    "At most 80.0\u00a0% can land; 98.5\u00a0% is usual for this feed.",
    "/deliveries/7/log?outcome=failed",
  ],
  [
    { ruleId: "provider-failing", ...of, providerId: "microsoft", provider: "Microsoft Outlook", percent: 30, failed: 30 },
    "Microsoft Outlook refuses 30.0\u00a0%, 30 messages, while the others take it.",
    "/deliveries/7/failures?by=provider&open=microsoft",
  ],
  [
    { ruleId: "running-out", ...of, at: "2026-11-21T10:05:00.000Z", open: 12 },
    "12 messages are still open; the first runs out of time at Sat 21 Nov 10:05 UTC.",
    "/deliveries/7/log?outcome=relayed%2Cdeferred",
  ],
  [{ ruleId: "more-than-declared", ...of, beyond: 1 }, "1 message more than declared.", "/deliveries/7"],
  [
    { ruleId: "feed-quiet", ...of, since: "2026-11-21T10:05:00.000Z", feed: { id: "3", key: "momentum" } },
    "The feed momentum has been silent since Sat 21 Nov 10:05 UTC, with messages still open.",
    "/feeds/3",
  ],
  [{ ruleId: "no-worker", since: null }, "No worker is running: feedback is kept but not counted. Start one with npm start, or look at the server.", null],
])("%o", (found, sentence, href) => {
  expect(prepareAttention([found], englishWording)).toMatchObject([{ reasons: [{ sentence, href }] }]);
});

test("what was found of one delivery is one item, in the tone of what is worst", () => {
  const found: Attention[] = [
    { ruleId: "below-usual", ...of, atMost: 80, usual: 98.5 },
    { ruleId: "no-worker", since: null },
    { ruleId: "more-than-declared", ...of, beyond: 1 },
    { ruleId: "more-than-declared", deliveryId: "8", label: "Spring", beyond: 2 },
  ];
  const items = prepareAttention(found, englishWording);
  expect(items.map(({ key, tone, reasons }) => [key, tone, reasons.length])).toEqual([
    ["7", "failed", 2],
    ["no-worker", "failed", 1],
    ["8", "open", 1],
  ]);
});
