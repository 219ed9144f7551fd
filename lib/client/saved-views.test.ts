import { expect, test } from "vitest";
import { readViews, withoutView, withView } from "./saved-views";

const filter = { q: "", state: "final", mode: null, period: "7d", feed: null, has: null, since: null, sort: "worst" } as const;

test("what is kept comes back, and what cannot be read does no harm", () => {
  const views = withView(withView([], { name: "Last week", filter }), { name: "Mine", filter: { ...filter, q: "mine" } });
  expect(readViews(JSON.stringify(views))).toEqual(views);
  expect(readViews(JSON.stringify([...views, { name: "" }, 7]))).toEqual(views);
  expect(readViews("not json")).toEqual([]);
  expect(readViews(null)).toEqual([]);
});

test("a value of another version falls back", () => {
  expect(readViews(JSON.stringify([{ name: "Old", filter: { ...filter, sort: "opens" } }]))).toEqual([{ name: "Old", filter: { ...filter, sort: "newest" } }]);
});

test("a view of the same name is replaced, and one can be taken away", () => {
  const views = withView(withView([], { name: "A", filter }), { name: "A", filter: { ...filter, state: "all" } });
  expect(views.map(({ filter: { state } }) => state)).toEqual(["all"]);
  expect(withoutView(views, "A")).toEqual([]);
});
