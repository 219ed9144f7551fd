import { describe, expect, it } from "vitest";
import type { Timeline, TimelinePoint } from "@/lib/contract/timeline";
import { openingRange, prepareClosing } from "./prepare-closing";
import { prepareThroughput } from "./prepare-throughput";
import { englishWording as w } from "./testing/english-wording";
import { speedUnit, speedWords } from "./throughput-unit";
import { timeTicks } from "./time-ticks";
import { valueTicks } from "./value-ticks";

const day = Date.parse("2026-11-21T00:00:00Z");
const at = (minutes: number) => day + minutes * 60_000;

function point(minute: number, given: Partial<TimelinePoint>): TimelinePoint {
  return {
    at: new Date(at(minute)).toISOString(),
    relayed: 0,
    delivered: 0,
    deferrals: 0,
    failed: 0,
    success: { percent: null, atLeast: null, atMost: null },
    ...given,
  };
}

function timeline(points: TimelinePoint[], bucketSeconds = 60): Timeline {
  return { bucketSeconds, from: points[0]?.at ?? null, to: null, points };
}

describe("how the answer closes", () => {
  const moving = timeline([point(0, { success: { percent: 10, atLeast: 10, atMost: 100 } }), point(30, { success: { percent: 60, atLeast: 60, atMost: 98 } })]);
  const open = { provisional: true, finalAt: new Date(at(5_040)).toISOString() };

  it("starts from nothing and everything, and holds its value where nothing happened", () => {
    const closing = prepareClosing({ timeline: moving, summary: open, now: at(40), range: "so-far" });
    expect(closing?.points.map((each) => [(each.at - day) / 60_000, each.atLeast, each.atMost])).toEqual([
      [0, 0, 100],
      [1, 10, 100],
      [30, 10, 100],
      [31, 60, 98],
      [40, 60, 98],
    ]);
    expect(closing).toMatchObject({ now: at(40), to: at(40), deadline: null, floor: 0 });
  });

  it("does not run ahead of now in the bucket still filling", () => {
    const closing = prepareClosing({ timeline: moving, summary: open, now: at(30.5), range: "so-far" });
    expect(closing?.points.at(-1)?.at).toBe(at(30.5));
  });

  it("shows the deadline when asked to", () => {
    expect(prepareClosing({ timeline: moving, summary: open, now: at(40), range: "to-deadline" })).toMatchObject({ to: at(5_040), deadline: at(5_040) });
  });

  it("a final answer has no now, and ends with its last event", () => {
    const final = { provisional: false, finalAt: open.finalAt };
    expect(prepareClosing({ timeline: moving, summary: final, now: at(9_000), range: "so-far" })).toMatchObject({ now: null, to: at(31) });
  });

  it("gone back to an instant, ends there while its axis stands still", () => {
    const closing = prepareClosing({ timeline: moving, summary: open, now: at(60), range: "so-far", past: { at: at(31), end: at(60) } });
    expect(closing).toMatchObject({ now: at(31), past: true, to: at(60) });
    expect(closing?.points.at(-1)?.at).toBe(at(31));
  });

  it("of a stream nobody declared does not climb from nothing, and starts its axis higher", () => {
    const stream = timeline([point(0, { success: { percent: 96, atLeast: 96, atMost: 99 } })]);
    const closing = prepareClosing({ timeline: stream, summary: { ...open, messagesToSend: { declared: false } }, now: at(1), range: "so-far" });
    expect(closing).toMatchObject({ floor: 90, points: [{ atLeast: 96 }, { atLeast: 96 }] });
  });

  it("is nothing before the first relay", () => {
    expect(prepareClosing({ timeline: timeline([point(0, {})]), summary: open, now: at(1), range: "so-far" })).toBeNull();
  });

  it("opens on the deadline once a fair part of the way is behind", () => {
    const from = new Date(at(0)).toISOString();
    expect(openingRange({ ...open, startedAt: from }, at(60))).toBe("so-far");
    expect(openingRange({ ...open, startedAt: from }, at(1_500))).toBe("to-deadline");
    expect(openingRange({ ...open, startedAt: from, provisional: false }, at(1_500))).toBe("so-far");
    expect(openingRange({ ...open, startedAt: null, finalAt: null }, at(60))).toBe("so-far");
  });
});

describe("throughput", () => {
  it("is per minute, flat at zero where nothing happened", () => {
    const points = [point(0, { relayed: 600, delivered: 300 }), point(30, { delivered: 300, deferrals: 10 })];
    const throughput = prepareThroughput(timeline(points, 300), null);
    expect(throughput?.points.map((each) => [(each.at - day) / 60_000, each.relayed, each.delivered, each.deferrals])).toEqual([
      [-5, 0, 0, 0],
      [0, 120, 60, 0],
      [5, 0, 0, 0],
      [25, 0, 0, 0],
      [30, 0, 60, 2],
      [35, 0, 0, 0],
    ]);
    expect(throughput).toMatchObject({ highest: 120, lowest: 0, peaks: { relayed: { perMinute: 120 }, deferrals: { perMinute: 2 } } });
  });

  it("sets the bucket still filling apart", () => {
    const throughput = prepareThroughput(timeline([point(0, { relayed: 60 }), point(1, { relayed: 20 })]), at(1.5));
    const [, before, filling] = throughput?.points ?? [];
    expect(before).toMatchObject({ relayed: 60, "open-relayed": 60, filling: false });
    expect(filling).toMatchObject({ relayed: null, "open-relayed": 20, filling: true });
  });

  it("runs flat up to the last whole bucket before now", () => {
    const throughput = prepareThroughput(timeline([point(0, { relayed: 60 })]), at(9.5));
    expect(throughput?.points.map((each) => [(each.at - day) / 60_000, each.relayed])).toEqual([
      [-1, 0],
      [0, 60],
      [1, 0],
      [8, 0],
    ]);
  });

  it("keeps a bucket whose landed messages were taken back", () => {
    expect(prepareThroughput(timeline([point(0, { delivered: -3 })]), null)?.lowest).toBe(-3);
  });

  it("is said in a unit in which the fastest can be read", () => {
    const perDay = prepareThroughput(timeline([point(0, { relayed: 5 })], 86_400), null);
    expect(perDay?.unit).toBe("day");
    expect(speedWords(perDay?.peaks.relayed?.perMinute ?? 0, "day", w)).toBe("5.0 /day");
    expect([speedUnit(0), speedUnit(412), speedUnit(0.5), speedUnit(90_000)]).toEqual(["minute", "minute", "hour", "second"]);
  });

  it("is nothing without events", () => expect(prepareThroughput(timeline([]), null)).toBeNull());
});

describe("ticks", () => {
  it("of time are round in the reader's day", () => {
    expect(timeTicks(at(13), at(62), 6, w).map((tick) => tick.label)).toEqual(["00:20", "00:30", "00:40", "00:50", "01:00"]);
    expect(timeTicks(at(0), at(5_040), 8, w).map((tick) => tick.label)).toEqual([
      "Sat 21 Nov",
      "Sat 12:00",
      "Sun 22 Nov",
      "Sun 12:00",
      "Mon 23 Nov",
      "Mon 12:00",
      "Tue 24 Nov",
      "Tue 12:00",
    ]);
    expect(timeTicks(at(0), at(2_880), 3, { ...w, timeZone: "Asia/Kolkata" }).map((tick) => new Date(tick.at).toISOString())).toEqual([
      "2026-11-21T18:30:00.000Z",
      "2026-11-22T18:30:00.000Z",
    ]);
  });

  it("of time name the month and the year of a stream that lives for years", () => {
    const year = 525_600;
    expect(timeTicks(at(-2 * year), at(0), 8, w).map((tick) => tick.label)).toEqual([
      "Jan 2025",
      "Apr 2025",
      "Jul 2025",
      "Oct 2025",
      "Jan 2026",
      "Apr 2026",
      "Jul 2026",
      "Oct 2026",
    ]);
    expect(timeTicks(at(-9 * year), at(0), 8, w).map((tick) => tick.label)).toEqual(["2018", "2020", "2022", "2024", "2026"]);
  });

  it("of values are round, reach the top, and start at zero or below", () => {
    expect(valueTicks(0, 2_984)).toEqual([0, 1_000, 2_000, 3_000]);
    expect(valueTicks(0, 0.3)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(valueTicks(-3, 10)).toEqual([-5, 0, 5, 10]);
    expect(valueTicks(0, 0)).toEqual([0, 1]);
    expect(valueTicks(0, 1, { whole: true })).toEqual([0, 1]);
    expect(valueTicks(0, 10, { whole: true })).toEqual([0, 5, 10]);
    expect(valueTicks(0, 2_984, { whole: true })).toEqual([0, 1_000, 2_000, 3_000]);
  });
});
