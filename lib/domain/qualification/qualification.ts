/** What sort of failure it is. `not-a-failure`: automatic replies and (un)subscribe requests that travel as bounces. */
export const failureTypes = ["hard", "soft", "block", "admin", "undetermined", "not-a-failure"] as const;
export type FailureType = (typeof failureTypes)[number];

/** The verdict on a failure: its type, Campaign's reason code, and the rule that decided. */
export type Qualification = {
  type: FailureType;
  reasonCode: number;
  ruleId: string;
};
