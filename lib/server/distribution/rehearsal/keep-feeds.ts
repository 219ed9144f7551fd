import { findFeedRow } from "@/db/queries/find-feed";
import { listFeedKeys } from "@/db/queries/list-feed-keys";
import { listFeedTokens } from "@/db/queries/list-feed-tokens";
import { listFeedRows } from "@/db/queries/list-feeds";
import { readFeedHours } from "@/db/queries/read-feed-hours";
import { updateFeedToken } from "@/db/queries/update-feed-token";
import { rehearsed, type Step } from "./stage";

/** Feeds and their tokens. */
export const keepingFeeds: Step[] = [
  ["a feed's new token", (tx) => updateFeedToken(tx, { key: rehearsed, tokenHash: `${rehearsed} 2`, overlapHours: 1 })],
  ["a feed by its id", (tx, { feedId }) => findFeedRow(tx, { id: feedId })],
  ["a feed by its token", (tx) => findFeedRow(tx, { tokenHash: rehearsed })],
  ["the feeds", (tx) => listFeedRows(tx)],
  ["what the feeds reported in a day", (tx) => readFeedHours(tx, { hours: [1, 2] })],
  ["what the feeds are called", (tx) => listFeedKeys(tx)],
  ["the feeds' tokens", (tx) => listFeedTokens(tx)],
];
