import { expect, test } from "vitest";
import { percentTicks } from "./percent-ticks";
import { englishWording } from "./testing/english-wording";

test.each([
  [0, ["100 %", "75 %", "50 %", "25 %", "0 %"]],
  [90, ["100 %", "97.5 %", "95 %", "92.5 %", "90 %"]],
])("from %i to all in four steps, without a nought that says nothing", (floor, labels) => {
  expect(percentTicks(floor, englishWording).map(({ label }) => label.replace("\u00a0", " ").replace("\u202f", " "))).toEqual(labels);
});
