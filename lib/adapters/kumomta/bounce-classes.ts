/** KumoMTA's classes by name, as Momentum's numbers. Those it adds stand for the nearest of Momentum's. Source: KumoMTA bounce classifier. */
const classes: ReadonlyMap<string, number> = new Map([
  ["InvalidRecipient", 10],
  ["InactiveMailbox", 10],
  ["TransientFailure", 70],
  ["TooManyRecipients", 70],
  ["DNSFailure", 21],
  ["BadDomain", 21],
  ["QuotaIssues", 22],
  ["MessageExpired", 24],
  ["NoAnswerFromHost", 20],
  ["BadConnection", 20],
  ["RoutingErrors", 20],
  ["BadConfiguration", 40],
  ["ProtocolErrors", 40],
  ["PolicyRelated", 50],
  ["AuthenticationFailed", 50],
  ["InvalidSender", 50],
  ["SpamBlock", 51],
  ["SpamContent", 52],
  ["SpamRelated", 52],
  ["ContentRelated", 52],
  ["ProhibitedAttachment", 53],
  ["VirusRelated", 53],
  ["RelayDenied", 54],
  ["RelayingIssues", 54],
  ["AutoReply", 60],
  ["Subscribe", 80],
  ["Unsubscribe", 90],
  ["ChallengeResponse", 100],
]);

/** Momentum's number for a KumoMTA class; null for Uncategorized and for an operator's own, so that the rules decide. */
export function findBounceClassNumber(name: string | null): number | null {
  return classes.get(name ?? "") ?? null;
}
