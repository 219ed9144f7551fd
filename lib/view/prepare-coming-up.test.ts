import { expect, test } from "vitest";
import type { MessageEvent } from "@/lib/contract/log";
import { prepareComingUp } from "./prepare-coming-up";

const at = (hour: number) => `2026-11-21T${String(hour).padStart(2, "0")}:00:00.000Z`;
const deferral = (hour: number) => ({ kind: "deferred", at: at(hour) }) as MessageEvent;
const noon = Date.parse(at(12));

test("waits that are alike tell the next try; without them it is not known", () => {
  const events = [8, 9, 10].map(deferral);
  expect(prepareComingUp({ outcome: "deferred", deadlineAt: at(20), events }, Date.parse(at(10)))).toEqual([
    { type: "nextTry", at: at(11) },
    { type: "runsOut", at: at(20) },
  ]);
  expect(prepareComingUp({ outcome: "deferred", deadlineAt: at(11), events }, noon)).toEqual([{ type: "unknown" }, { type: "ranOutMark", at: at(11) }]);
  expect(prepareComingUp({ outcome: "deferred", deadlineAt: null, events }, noon)).toEqual([{ type: "nextTryPast", at: at(11) }]);
  expect(prepareComingUp({ outcome: "deferred", deadlineAt: null, events: [deferral(8)] }, null)).toEqual([{ type: "unknown" }]);
});

test("a message that nothing was heard of has its deadline, and a settled one nothing", () => {
  expect(prepareComingUp({ outcome: "relayed", deadlineAt: at(20), events: [] }, noon)).toEqual([{ type: "runsOut", at: at(20) }]);
  for (const outcome of ["pending", "delivered", "failed", "ignored"] as const) {
    expect(prepareComingUp({ outcome, deadlineAt: at(20), events: [] }, noon)).toEqual([]);
  }
});
