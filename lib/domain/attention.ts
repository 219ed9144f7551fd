import type { Mode } from "./mode";

/** What is known of a delivery when it is asked whether somebody should look at it. Instants are epoch milliseconds. */
export type WatchedDelivery = {
  mode: Mode;
  /** Messages to send, and how many of them stand where. */
  base: number;
  relayed: number;
  deferred: number;
  delivered: number;
  failed: number;
  failedHard: number;
  /** Failures at the mailbox providers that are known, with how many of their messages have their final word. */
  providers: readonly { providerId: string; provider: string; failed: number; settled: number }[];
  /** Messages seen beyond those declared. */
  beyondTarget: number;
  /** Its share of landed messages where it is usual for the feed, 0..100; null if too few deliveries are final to tell. */
  usualPercent: number | null;
  lastEventAt: number | null;
  /** When its feed was last heard of at all. */
  feedHeardAt: number | null;
  /** No open message runs out of validity before this. */
  expiryDueAt: number | null;
  /** Differences that the latest recount found. */
  differences: number;
  /** Whether it runs on the clock of a replay, which falls silent when it is paused. */
  replayed: boolean;
};

/** What a rule found, in figures. */
export type Finding =
  | { ruleId: "proof-differs"; differences: number }
  | { ruleId: "below-usual"; atMost: number; usual: number }
  | { ruleId: "hard-bounces"; percent: number; hard: number; settled: number }
  | { ruleId: "provider-failing"; providerId: string; provider: string; percent: number; failed: number }
  | { ruleId: "more-than-declared"; beyond: number }
  | { ruleId: "feed-quiet"; since: number }
  | { ruleId: "running-out"; at: number; open: number };

/** Fewer messages with a final word than this say nothing about a rate. */
const fewest = 50;
/** Points of Success below the usual that are more than chance. */
const wellUnder = 5;
/** Adobe's own benchmark for hard bounces, percent of what was processed. */
const mostHard = 2;
const failingPercent = 20;
/** A provider fails by itself if it fails this many times as often as all others together. */
const failingTimes = 3;
const quietAfterMs = 15 * 60_000;
const soonMs = 6 * 3_600_000;

type Rule = { id: Finding["ruleId"]; find: (delivery: WatchedDelivery, now: number) => Finding | null };

/** In order of urgency. A rule looks at one delivery and says what it found, or nothing. */
const attentionRules: readonly Rule[] = [
  { id: "proof-differs", find: ({ differences }) => (differences > 0 ? { ruleId: "proof-differs", differences } : null) },
  {
    id: "below-usual",
    find: ({ base, delivered, failed, usualPercent: usual }) => {
      if (usual === null || base < fewest || delivered + failed === 0) return null;
      const atMost = (100 * (base - failed)) / base;
      return atMost < usual - wellUnder ? { ruleId: "below-usual", atMost, usual } : null;
    },
  },
  {
    id: "hard-bounces",
    find: ({ delivered, failed, failedHard: hard }) => {
      const settled = delivered + failed;
      const percent = (100 * hard) / settled;
      return settled >= fewest && percent > mostHard ? { ruleId: "hard-bounces", percent, hard, settled } : null;
    },
  },
  { id: "provider-failing", find: findFailingProvider },
  { id: "more-than-declared", find: ({ beyondTarget: beyond }) => (beyond > 0 ? { ruleId: "more-than-declared", beyond } : null) },
  {
    id: "feed-quiet",
    find: ({ relayed, deferred, lastEventAt, feedHeardAt, replayed }, now) => {
      const since = Math.max(lastEventAt ?? Number.NEGATIVE_INFINITY, feedHeardAt ?? Number.NEGATIVE_INFINITY);
      if (replayed || relayed + deferred === 0 || !Number.isFinite(since)) return null;
      return now - since > quietAfterMs ? { ruleId: "feed-quiet", since } : null;
    },
  },
  {
    id: "running-out",
    find: ({ relayed, deferred, expiryDueAt: at, replayed }, now) => {
      const open = relayed + deferred;
      return !replayed && open > 0 && at !== null && at > now && at - now < soonMs ? { ruleId: "running-out", at, open } : null;
    },
  },
];

/** Everything the rules find about a delivery, the most urgent first. */
export function findAttention(delivery: WatchedDelivery, now: number): Finding[] {
  return attentionRules.flatMap(({ find }) => find(delivery, now) ?? []);
}

function findFailingProvider({ providers, delivered, failed: allFailed }: WatchedDelivery): Finding | null {
  let worst: (Finding & { ruleId: "provider-failing" }) | null = null;
  for (const { providerId, provider, failed, settled } of providers) {
    if (settled < fewest) continue;
    const percent = (100 * failed) / settled;
    const others = delivered + allFailed - settled;
    const othersPercent = others <= 0 ? 0 : (100 * (allFailed - failed)) / others;
    if (percent < failingPercent || percent < failingTimes * othersPercent || percent <= (worst?.percent ?? 0)) continue;
    worst = { ruleId: "provider-failing", providerId, provider, percent, failed };
  }
  return worst;
}
