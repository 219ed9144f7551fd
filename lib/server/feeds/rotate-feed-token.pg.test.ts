import { expect, test } from "vitest";
import { findFeedForRequest } from "@/lib/server/auth/find-feed-for-request";
import { database } from "@/lib/server/database";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { createFeed } from "./create-feed";
import { rotateFeedToken } from "./rotate-feed-token";

serveOwnDatabase();

const opens = async (feedId: string, token: string) => (await findFeedForRequest(feedId, new Headers({ authorization: `Bearer ${token}` }))).ok;

test("a rotated feed is open to both tokens for a while, and then to the new one alone", async () => {
  const first = await createFeed(database(), { key: "momentum", format: "sparkpost" });
  const feedId = first?.feedId ?? "";
  expect(await opens(feedId, first?.token ?? "")).toBe(true);
  const second = await rotateFeedToken(database(), { key: "momentum" });
  expect(await opens(feedId, second?.token ?? "")).toBe(true);
  expect(await opens(feedId, first?.token ?? "")).toBe(true);

  await database().query("update feeds set previous_token_until = now()");
  await expect.poll(() => opens(feedId, first?.token ?? ""), { timeout: 10_000 }).toBe(false);
  expect(await opens(feedId, second?.token ?? "")).toBe(true);
});

test("without an overlap the old token is closed within a second", async () => {
  const created = await createFeed(database(), { key: "leaked", format: "sparkpost" });
  await rotateFeedToken(database(), { key: "leaked", overlapHours: 0 });
  await expect.poll(() => opens(created?.feedId ?? "", created?.token ?? ""), { timeout: 10_000 }).toBe(false);
});
