import { expect, test } from "vitest";
import { TooLate } from "./in-time";
import { respond } from "./respond";

const said = async (method: string) => {
  const answer = await respond({ method }, () => Promise.reject(new TooLate("the database")));
  return { status: answer.status, message: (await answer.json()).error.message };
};

test.each(["GET", "HEAD"])("while the database is away a %s is not told that nothing was taken: it brought nothing", async (method) => {
  expect(await said(method)).toEqual({ status: 503, message: "The database is out of reach. Try again shortly." });
});

test.each(["POST", "PUT", "PATCH", "DELETE"])("while the database is away a %s is told that nothing was taken", async (method) => {
  expect(await said(method)).toEqual({ status: 503, message: "The database is out of reach. Nothing was taken; try again shortly." });
});
