import { readFailuresOverTime } from "@/db/queries/read-failures-over-time";
import { readHistoryRows, readSumsBefore } from "@/db/queries/read-history";
import { readLatencyCounts, readLatencyRows } from "@/db/queries/read-latency";
import { readLives } from "@/db/queries/read-lives";
import { readProviderTimelineRows } from "@/db/queries/read-provider-timeline";
import { readTimelineRows } from "@/db/queries/read-timeline";
import type { Stage, Step } from "./stage";

const day = 1_440;
const hour = 60;
const span = ({ deliveryIds: [deliveryId] }: Stage) => ({ deliveryId, bucketMinutes: hour, from: 0, to: Date.now() });

/** A delivery over time. */
export const readingTime: Step[] = [
  ["the timeline", (tx, stage) => readTimelineRows(tx, span(stage))],
  ["the timeline by provider", (tx, stage) => readProviderTimelineRows(tx, span(stage))],
  ["failures over time", (tx, stage) => readFailuresOverTime(tx, span(stage))],
  ["latency over time", (tx, stage) => readLatencyRows(tx, span(stage))],
  ["latency", (tx, { deliveryIds: [deliveryId] }) => readLatencyCounts(tx, { deliveryId })],
  ["a delivery's history", (tx, { deliveryIds: [deliveryId] }) => readHistoryRows(tx, { deliveryId, bucketMinutes: day })],
  ["a delivery as it stood", (tx, { deliveryIds: [deliveryId] }) => readSumsBefore(tx, { deliveryId, before: Date.now() })],
  [
    "the lives of deliveries",
    (tx, { deliveryIds: [first, second] }) => {
      const spans = [
        { deliveryId: first, scope: "hour", width: 2 },
        { deliveryId: second, scope: "day", width: 1 },
      ] as const;
      return readLives(tx, { spans });
    },
  ],
];
