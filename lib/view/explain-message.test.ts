import { describe, expect, it } from "vitest";
import type { MessageDetail, MessageEvent, Reason } from "@/lib/contract/log";
import { outcomes } from "@/lib/domain/message-state";
import { type Mode, modes, statusLabel } from "@/lib/domain/mode";
import { explainMessage } from "./explain-message";
import { englishWording } from "./testing/english-wording";

const time = (at: string) => at.slice(11, 16);
const unknownUser: Reason = { code: 1, name: "User unknown", type: "hard", ruleId: "momentum-10", text: "550 5.1.1 no such user" };
const fullBox: Reason = { code: 5, name: "Mailbox full", type: "soft", ruleId: "momentum-22", text: "452 4.2.2 over quota" };

describe.each(modes)("in %s mode", (mode) => {
  it.each(outcomes)("%s says where it stands and what the log calls it", (outcome) => {
    const { verdict, because, logged } = explainMessage(message(mode, { outcome, label: statusLabel(mode, outcome) }), englishWording, time);
    expect(verdict.length).toBeGreaterThan(3);
    expect(because.length).toBeGreaterThan(0);
    expect(logged).toContain(`“${statusLabel(mode, outcome)}”`);
  });

  it("a landed message names its acceptance and the attempt", () => {
    const explained = explainMessage(
      message(mode, { outcome: "delivered", attempts: 2, events: [event("relayed", 0), event("deferred", 1), event("delivered", 2, { decided: true })] }),
      englishWording,
      time,
    );
    expect(explained.verdict).toBe("Landed");
    expect(explained.because).toEqual(["The receiving server accepted it at 09:02 on attempt 2."]);
    expect(explained.decidedBy).toEqual({ eventId: "delivered-2", kind: "delivered", ruleId: null });
  });

  it("a refused message names the reply, the rule and the reason", () => {
    const bounced = event("bounced", 1, { decided: true, smtpCode: 550, enhancedCode: "5.1.1", reason: unknownUser });
    const explained = explainMessage(
      message(mode, { outcome: "failed", failedBy: "hard", reason: unknownUser, events: [event("relayed", 0), bounced] }),
      englishWording,
      time,
    );
    expect(explained.verdict).toBe("Failed (hard)");
    expect(explained.because).toEqual([
      "The receiving server refused it for good at 09:01 with 550 5.1.1.",
      "Rule momentum-10 reads that as “User unknown” (hard).",
    ]);
    expect(explained.decidedBy).toEqual({ eventId: "bounced-1", kind: "bounced", ruleId: "momentum-10" });
  });

  it("a rule of the workspace's own is named, with what it said then", () => {
    const reason: Reason = { ...fullBox, ruleId: "own.3.2" };
    const rule = { id: "own.3.2", name: "Full", wording: 2, enhancedCode: "5.2.*", smtpCode: null, phrase: "quota", type: "soft", reasonCode: 5 } as const;
    const bounced = event("late-bounced", 9, { decided: true, reason });
    const events = [event("relayed", 0), event("delivered", 1), bounced];
    const explained = explainMessage(message(mode, { outcome: "failed", failedBy: "late", reason, events, ownRules: [rule] }), englishWording, time);
    expect(explained.because).toContain("Rule own.3.2 “Full” reads that as “Mailbox full” (soft).");
    expect(explained.saidThen).toEqual([
      "Your rule “Full” said then (wording 2): if the reply contains “quota” and the enhanced code is 5.2.*: Mailbox full (soft).",
    ]);
  });

  it("a mail that came as a bounce and is none is told so, and changes nothing", () => {
    const reason: Reason = { code: 25, name: "Error ignored", type: "not-a-failure", ruleId: "class.60", text: "out of office" };
    const events = [event("relayed", 0), event("delivered", 1, { decided: true }), event("late-bounced", 9, { reason })];
    const explained = explainMessage(message(mode, { outcome: "delivered", events }), englishWording, time);
    expect(explained.verdict).toBe("Landed");
    expect(explained.because).toContain("A reply that came back is no bounce by rule class.60, and changes nothing.");
    expect(explained.because.join()).not.toContain("outweighs");
  });

  it("a retried message says what was said last, and until when", () => {
    const put = event("deferred", 3, { smtpCode: 452, enhancedCode: "4.2.2", reason: fullBox });
    const explained = explainMessage(
      message(mode, { outcome: "deferred", reason: fullBox, deadlineAt: at(59), events: [event("deferred", 1), put] }),
      englishWording,
      time,
    );
    expect(explained.because).toEqual([
      "The last attempt was put off at 09:03 with 452 4.2.2.",
      "Rule momentum-22 reads that as “Mailbox full”.",
      "A deferral changes the reason shown, never the outcome.",
      "Without a final word by 09:59 it will be counted as timed out.",
    ]);
    expect(explained.decidedBy).toBeNull();
  });

  it("an inferred expiry says that it is our own conclusion", () => {
    const expired = event("expired", 59, { decided: true, inferred: true });
    const explained = explainMessage(
      message(mode, { outcome: "failed", failedBy: "inferred", inferred: true, deadlineAt: at(59), events: [expired] }),
      englishWording,
      time,
    );
    expect(explained.verdict).toBe("Timed out, no final word");
    expect(explained.because[0]).toContain("Validity ran out at 09:59 without a final word from the MTA");
  });

  it("a late bounce says that it outweighs the acceptance", () => {
    const events = [event("delivered", 1), event("late-bounced", 9, { decided: true, reason: unknownUser })];
    const explained = explainMessage(message(mode, { outcome: "failed", failedBy: "late", reason: unknownUser, events }), englishWording, time);
    expect(explained.verdict).toBe("Bounced after it was accepted");
    expect(explained.because.at(-1)).toContain("outweighs");
  });

  it("a late final word says that it replaced our conclusion", () => {
    const events = [event("expired", 9, { inferred: true }), event("delivered", 8, { decided: true })];
    expect(explainMessage(message(mode, { outcome: "delivered", events }), englishWording, time).because.at(-1)).toContain(
      "counted as timed out until this word came",
    );
  });

  it("a complaint is told apart", () => {
    expect(explainMessage(message(mode, { outcome: "delivered", complained: true }), englishWording, time).because.at(-1)).toContain("changes no outcome");
  });
});

it("relay mode says that Sent is not landed", () => {
  expect(explainMessage(message("relay", { outcome: "relayed" }), englishWording, time).logged).toContain("Sent from its relay on");
  expect(explainMessage(message("relay", { outcome: "delivered" }), englishWording, time).logged).toContain("does not tell landed from relayed");
});

function at(minute: number): string {
  return `2026-11-21T09:${String(minute).padStart(2, "0")}:00.000Z`;
}

function event(kind: MessageEvent["kind"], minute: number, given: Partial<MessageEvent> = {}): MessageEvent {
  return {
    id: `${kind}-${minute}`,
    kind,
    at: at(minute),
    inferred: false,
    attempt: null,
    smtpCode: null,
    enhancedCode: null,
    bounceClass: null,
    text: null,
    mx: null,
    sendingIp: null,
    queueTimeMs: null,
    reason: null,
    decided: false,
    receivedAt: at(minute),
    feed: "momentum-eu",
    batchId: "1",
    ...given,
  };
}

function message(mode: Mode, given: Partial<MessageDetail>): MessageDetail {
  return {
    messageKey: "k",
    recipient: "ann@example.com",
    messageId: "m1",
    outcome: "relayed",
    label: "Sent",
    attempts: 1,
    relayedAt: at(0),
    deliveredAt: null,
    lastEventAt: at(0),
    reason: null,
    failedBy: null,
    inferred: false,
    complained: false,
    mx: null,
    ip: null,
    delivery: { id: "1", key: "d", label: "D", mode },
    deadlineAt: null,
    events: [],
    ownRules: [],
    eventsKept: true,
    ...given,
  };
}
