import { describe, expect, it } from "vitest";
import { chineseWording } from "./testing/chinese-wording";
import { englishWording } from "./testing/english-wording";

const at = "2026-11-21T23:10:05.000Z";

describe("English", () => {
  const w = englishWording;

  it("writes numbers", () => {
    expect([w.count(1_289_440), w.count(-0.2), w.compact(20_000)]).toEqual(["1,289,440", "0", "20 K"]);
    expect([w.rate(0), w.rate(0.4), w.rate(24_720.4)]).toEqual(["0 /min", "0.4 /min", "24,720 /min"]);
    expect([w.percent(93.42), w.percent(99.96), w.percent(0.0012), w.percent(100), w.percent(null)]).toEqual([
      "93.4\u00a0%",
      "99.96\u00a0%",
      "0.001\u00a0%",
      "100.0\u00a0%",
      "–",
    ]);
  });

  it("says lengths of time", () => {
    expect([w.span(302_400), w.span(5_400), w.span(12)]).toEqual(["3.5 d", "1.5 h", "12 s"]);
    expect([w.left(2 * 86_400 + 14 * 3_600), w.left(86_400), w.left(-3)]).toEqual(["2 d 14 h", "1 d", "0 s"]);
    expect([w.ago(0.4), w.ago(-120), w.ago(360)]).toEqual(["just now", "in 2 min", "6 min ago"]);
    expect([w.milliseconds(240), w.milliseconds(1_800), w.milliseconds(840_000)]).toEqual(["240 ms", "1.8 s", "14 min"]);
  });

  it("says instants, and UTC when it is UTC", () => {
    expect(w.instant(at, "day-minute", 2026)).toBe("Sat 21 Nov 23:10 UTC");
    expect(w.instant(at, "day-minute", 2026, "above")).toBe("Sat 21 Nov 23:10");
    expect(w.instant(at, "day", 2027)).toBe("Sat 21 Nov 2026");
    expect(w.utc(at)).toBe("2026-11-21 23:10:05 UTC");
  });
});

describe("Traditional Chinese", () => {
  const w = chineseWording;

  it("writes numbers", () => {
    expect([w.count(1_289_440), w.compact(20_000), w.rate(412), w.percent(93.42)]).toEqual(["1,289,440", "2 萬", "每分鐘 412", "93.4%"]);
  });

  it("says lengths of time and instants in the reader's own day", () => {
    expect([w.left(2 * 86_400 + 14 * 3_600), w.ago(360), w.ago(-120)]).toEqual(["2 天 14 小時", "6 分鐘前", "2 分鐘後"]);
    expect(w.instant(at, "day-second", 2026)).toBe("11月22日 週日 07:10:05");
    expect(w.instant(at, "day", 2027)).toBe("2026年11月22日 週日");
  });
});
