import { describe, expect, it } from "vitest";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { logFilterParams } from "@/lib/contract/log";
import { prepareBand } from "./prepare-band";
import { nowOf, prepareFinality } from "./prepare-finality";
import { bandSentence, modeSentence, prepareHeadline } from "./prepare-headline";
import { prepareLogCount } from "./prepare-log-heading";
import { prepareReasons } from "./prepare-reasons";
import { prepareStanding, unseenCount } from "./prepare-standing";
import { reasonOptions } from "./reason-options";
import { englishWording as w } from "./testing/english-wording";

const summary: DeliverySummary = {
  id: "7",
  key: "autumn",
  label: "Autumn sale",
  subject: null,
  sender: null,
  mode: "efs",
  startedAt: "2026-11-21T09:10:00.000Z",
  messagesToSend: { value: 1_000, declared: true, exceeded: false, target: 1_000, seen: 980 },
  counts: { pending: 30, relayed: 40, deferred: 20, delivered: 900, failed: 10, complained: 3 },
  ignored: 0,
  failedBy: { hard: 6, soft: 0, block: 0, admin: 0, undetermined: 0, late: 3, inferred: 1 },
  success: { percent: 90, atLeast: 90, atMost: 99 },
  validity: { requestedSeconds: 432_000, effectiveSeconds: 302_400 },
  provisional: true,
  finalAt: "2026-11-25T21:10:00.000Z",
  lastEventAt: "2026-11-21T10:00:00.000Z",
  updatedAt: "2026-11-21T10:00:01.000Z",
  clockAt: null,
  proof: null,
  details: { log: "kept", events: "kept" },
  feed: { id: "1", key: "momentum-eu" },
};

describe("the band", () => {
  it("parts add up to 100 %, and say so in words", () => {
    const { parts, words } = prepareBand(summary.counts, w);
    expect(parts.map((part) => part.percent)).toEqual([90, 9, 1]);
    expect(words).toBe("90.0\u00a0% landed, 9.0\u00a0% still open, 1.0\u00a0% failed");
  });

  it("leaves out what there is none of, and is empty over nothing", () => {
    expect(prepareBand({ pending: 0, relayed: 0, deferred: 0, delivered: 5, failed: 0 }, w).parts).toHaveLength(1);
    expect(prepareBand({ pending: 0, relayed: 0, deferred: 0, delivered: 0, failed: 0 }, w)).toEqual({ parts: [], words: "nothing sent yet" });
  });
});

describe("the headline", () => {
  it("is one end of the band or the other, whichever mode it is read as", () => {
    expect(prepareHeadline(summary.success, "efs").percent).toBe(90);
    expect(prepareHeadline(summary.success, "relay").percent).toBe(99);
    expect(modeSentence(summary, w)).toBe(
      "efs says 90.0\u00a0% because it does not count 90 messages that are still open; relay says 99.0\u00a0% because it counts a message until it fails. Both end at the same number.",
    );
    const final = { counts: { ...summary.counts, pending: 0, relayed: 0, deferred: 0 }, success: { percent: 98, atLeast: 98, atMost: 98 } };
    expect(modeSentence(final, w)).toBe("efs and relay say the same, 98.0\u00a0%: every message has a final word.");
  });

  it("says both ends while provisional, one when final, none before anything is relayed", () => {
    const headline = prepareHeadline(summary.success, "efs");
    expect(bandSentence(headline, true, false, w)).toBe("At least 90.0\u00a0% has landed; at most 99.0\u00a0% still can.");
    expect(bandSentence(headline, false, false, w)).toBe("90.0\u00a0% has landed.");
    expect(bandSentence(prepareHeadline({ percent: null, atLeast: null, atMost: null }, "efs"), true, false, w)).toBeNull();
  });
});

describe("where messages stand", () => {
  const cells = prepareStanding(summary, "efs", null, w);

  it("says how fast it goes, and how long relaying took, where that is known", () => {
    const moving = prepareStanding(summary, "efs", null, w, { landingPerSecond: 412.4, relayedWithinSeconds: 2_460 });
    expect(moving.map(({ hint }) => hint)).toEqual(["+412 /s", "nothing heard yet", "refused for now", null, "0.3\u00a0% of landed", "relayed in 41 min"]);
    expect(cells[0]?.hint).toBe("90.0\u00a0% of all to send");
  });

  it("each figure opens exactly its messages, and a nought opens nothing", () => {
    expect(cells.map((cell) => [cell.key, cell.count, cell.href])).toEqual([
      ["delivered", 900, "/deliveries/7/log?outcome=delivered"],
      ["relayed", 40, "/deliveries/7/log?outcome=relayed"],
      ["deferred", 20, "/deliveries/7/log?outcome=deferred"],
      ["failed", 10, "/deliveries/7/log?outcome=failed"],
      ["complained", 3, "/deliveries/7/log?complained=true"],
      ["pending", 30, "/deliveries/7/log?outcome=pending"],
    ]);
    const calm = prepareStanding({ ...summary, counts: { ...summary.counts, complained: 0 } }, "efs", null, w);
    expect(calm.find((cell) => cell.key === "complained")?.href).toBeNull();
  });

  it("failures are split by cause, and the parts sum to them", () => {
    const failed = cells.find((cell) => cell.key === "failed");
    expect(failed?.parts.map((part) => part.text)).toEqual(["6 hard", "3 late bounce", "1 inferred"]);
    expect(failed?.parts.at(-1)?.href).toBe("/deliveries/7/log?outcome=failed&failedBy=inferred");
  });

  it("the log's word follows the mode", () => {
    expect(cells.find((cell) => cell.key === "relayed")?.logged).toBe("Taken into account by the service provider");
    expect(prepareStanding(summary, "relay", null, w).find((cell) => cell.key === "relayed")?.logged).toBe("Sent");
  });

  it("tells declared messages that no feed has named from those waiting in the log", () => {
    expect(unseenCount(summary)).toBe(20);
    expect(cells.find((cell) => cell.key === "pending")?.hint).toBe("20 not seen yet");
    expect(cells.find((cell) => cell.key === "pending")?.hintTitle).toContain("no row in the log");
  });

  it("opens no log that would be empty", () => {
    const pendingOf = (seen: number) =>
      prepareStanding({ ...summary, messagesToSend: { ...summary.messagesToSend, seen } }, "efs", null, w).find((cell) => cell.key === "pending");
    const { counts, messagesToSend } = summary;
    expect(pendingOf(messagesToSend.value)?.href).toBe("/deliveries/7/log?outcome=pending");
    expect(pendingOf(messagesToSend.value)?.hintTitle).toBeNull();
    expect(pendingOf(messagesToSend.value - counts.pending)).toMatchObject({ href: null, hint: "declared, not seen yet" });
  });

  it("of the past opens who was waiting then, where by now each has a row", () => {
    const at = Date.parse("2026-11-21T10:05:00Z");
    const pendingOf = (whole: boolean) => prepareStanding(summary, "efs", { at, whole }, w).find((cell) => cell.key === "pending");
    expect(pendingOf(true)).toMatchObject({ href: "/deliveries/7/log?outcome=pending&at=2026-11-21T10%3A05%3A00.000Z", hintTitle: null });
    expect(pendingOf(false)?.href).toBeNull();
  });
});

describe("finality", () => {
  const noon = Date.parse("2026-11-21T12:00:00Z");

  it("waits, is provisional until the deadline, and says when that has passed", () => {
    expect(prepareFinality({ ...summary, success: { percent: null, atLeast: null, atMost: null }, finalAt: null }, noon)).toEqual({ type: "waiting" });
    expect(prepareFinality(summary, noon)).toEqual({ type: "provisional", until: summary.finalAt, orLater: true, overdue: false });
    expect(prepareFinality({ ...summary, counts: { ...summary.counts, pending: 0 } }, noon)).toMatchObject({ orLater: false });
    expect(prepareFinality(summary, Date.parse("2026-11-26T00:00:00Z"))).toMatchObject({ overdue: true });
  });

  it("is final, and correctable for about 7 days", () => {
    const final = { ...summary, provisional: false };
    expect(prepareFinality(final, noon)).toEqual({ type: "final", correctableUntil: "2026-11-28T10:00:00.000Z" });
    expect(prepareFinality(final, Date.parse("2026-12-24T00:00:00Z"))).toEqual({ type: "final", correctableUntil: null });
  });

  it("is never final without a declared target: nothing is open, and more may be sent", () => {
    const undeclared = { ...summary, provisional: false, messagesToSend: { ...summary.messagesToSend, declared: false } };
    expect(prepareFinality(undeclared, noon)).toEqual({ type: "settled", correctableUntil: "2026-11-28T10:00:00.000Z" });
    expect(prepareFinality({ ...undeclared, provisional: true }, noon)).toMatchObject({ type: "provisional", orLater: true });
  });

  it("goes by the replay's clock where there is one", () => {
    expect(nowOf(summary, noon)).toBe(noon);
    expect(nowOf({ clockAt: "2026-11-21T09:30:00.000Z" }, noon)).toBe(Date.parse("2026-11-21T09:30:00Z"));
  });
});

const searchOf = (filter: object) => Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)]));

describe("the log's heading", () => {
  it.each([
    [{}, 980],
    [{ outcome: "failed" }, 10],
    [{ outcome: "failed", failedBy: "late" }, 3],
    [{ failedBy: "hard" }, 6],
    [{ outcome: "delivered", failedBy: "hard" }, 0],
    [{ complained: true }, 3],
    [{ outcome: "pending" }, 10],
    [{ outcome: "failed,delivered", failedBy: "hard" }, 6],
    [{ outcome: "relayed,failed,nonsense" }, 980],
    [{ dueBefore: "2026-11-21T09:30:00Z" }, null],
    [{ complained: true, outcome: "failed" }, null],
    [{ reason: 5 }, null],
    [{ q: "ann@" }, null],
  ] as const)("%j holds %s", (filter, count) => expect(prepareLogCount(summary, logFilterParams.parse(searchOf(filter)))).toBe(count));

  it("offers the reasons there are, and the one in the URL", () => {
    const rows = [
      { code: 5, name: "Mailbox full", failedBy: "soft" as const, count: 2 },
      { code: 5, name: "Mailbox full", failedBy: "late" as const, count: 1 },
    ];
    expect(reasonOptions(rows, 5, w)).toEqual([{ value: "5", label: "Mailbox full" }]);
    expect(reasonOptions(rows, 20, w)).toContainEqual({ value: "20", label: "Refused" });
  });
});

it("failure reasons open their messages, and a cap is said", () => {
  const rows = [
    { code: 1, name: "User unknown", failedBy: "hard" as const, count: 6 },
    { code: 5, name: "Mailbox full", failedBy: "late" as const, count: 4 },
  ];
  const { rows: shown, ...sums } = prepareReasons("7", { rows }, { most: 1, linked: true, asOf: null }, w);
  expect(shown).toHaveLength(1);
  expect(sums).toEqual({ shown: 1, total: 2, failed: 10, shownFailed: 6 });
  expect(shown[0]).toMatchObject({ percent: 60, href: "/deliveries/7/log?outcome=failed&reason=1&failedBy=hard" });
  const past = { at: Date.parse("2026-11-21T10:05:00Z"), whole: false };
  expect(prepareReasons("7", { rows }, { most: 1, linked: true, asOf: past }, w).rows[0]?.href).toContain("&at=2026-11-21T10%3A05%3A00.000Z");
});
