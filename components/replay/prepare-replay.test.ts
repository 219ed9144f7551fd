import { expect, test } from "vitest";
import type { ReplayStatus } from "@/lib/contract/replay";
import { englishWording } from "@/lib/view/testing/english-wording";
import { prepareReplay, speedChoices, speedOptions } from "./prepare-replay";

const running: ReplayStatus = {
  id: "1",
  scenario: "healthy",
  label: "Autumn sale · healthy send",
  seed: 1,
  messages: 1_000,
  state: "running",
  speed: 60,
  sentItems: 1_999,
  totalItems: 2_000,
  clockAt: "2026-09-01T11:00:00.000Z",
  startsAt: "2026-09-01T10:00:00.000Z",
  endsAt: "2026-09-01T13:00:00.000Z",
  deliveryId: "3",
  feedId: "1",
  error: null,
  createdAt: "2026-09-01T13:00:00.000Z",
};

test("says how far it is and what is left at this speed", () => {
  expect(prepareReplay(running, englishWording)).toEqual({
    stateWord: "Running",
    isOver: false,
    percent: 33,
    timeText: "33 % of its time",
    sentText: "1,999 items sent",
    leftText: "about 2 min left",
  });
});

test("a paused one has no end in sight, a stopped one is over", () => {
  expect(prepareReplay({ ...running, state: "paused" }, englishWording)).toMatchObject({ leftText: null, isOver: false });
  expect(prepareReplay({ ...running, state: "stopped" }, englishWording)).toMatchObject({ leftText: null, isOver: true });
});

test("a replay of one instant is at 0 % until it is done, not at nothing over nothing", () => {
  const instant = { ...running, endsAt: running.startsAt, clockAt: running.startsAt };
  expect(prepareReplay(instant, englishWording).percent).toBe(0);
  expect(prepareReplay({ ...instant, state: "done" }, englishWording).percent).toBe(100);
});

test("offers the usual speeds and the one it has", () => {
  expect(speedOptions(20, englishWording).map(({ label }) => label)).toEqual(["1×", "10×", "20×", "60×", "600×", "3,600×", "10,000×"]);
  const choices = speedChoices(englishWording).map(({ label }) => label);
  expect(choices).toEqual(expect.arrayContaining(["1× · as it happens", "60× · 1 h a minute", "3,600× · 2.5 d a minute"]));
});
