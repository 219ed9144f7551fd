import { expect, it } from "vitest";
import { isDatabaseAway } from "@/db/is-database-away";
import { inTime } from "./in-time";
import { respond } from "./respond";

it("gives what the work gives, and its failure", async () => {
  expect(await inTime(1_000, Promise.resolve(7))).toBe(7);
  await expect(inTime(1_000, Promise.reject(new Error("wrong")))).rejects.toThrow("wrong");
});

it("does not wait for ever: a route that waits like this refuses, and says when to come back", async () => {
  const hung = new Promise<Response>(() => {});
  const error = await inTime(1, hung).catch((late: unknown) => late);
  expect(isDatabaseAway(error)).toBe(true);
  const answer = await respond({ method: "GET" }, () => inTime(1, hung));
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("5");
});
