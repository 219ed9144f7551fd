/** Wire formats with an adapter. */
export const feedFormats = ["sparkpost", "kumomta"] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** Why an item of a batch was not taken as an event. Each is kept with its raw text. */
export const rejectReasons = [
  "not-parseable",
  "not-an-event",
  "unknown-type",
  "bad-timestamp",
  "bad-recipient",
  "missing-field",
  "too-complex",
  "too-many-events",
  "past-retention",
] as const;
export type RejectReason = (typeof rejectReasons)[number];

/** Why an item is no delivery feedback: known, counted, and left alone. */
export const ignoredReasons = ["ping", "engagement", "not-email", "inbound-relay", "operational"] as const;
export type IgnoredReason = (typeof ignoredReasons)[number];
