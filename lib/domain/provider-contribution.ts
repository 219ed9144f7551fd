import type { Contribution, TimeScope } from "./contribution";
import { type MailboxProvider, otherProvider, providerOf } from "./mailbox-provider";
import { recipientDomain } from "./recipient-domain";

/** The series in time that are also kept by mailbox provider. */
export const providerSeries = ["relayed", "delivered", "undelivered"] as const;
export type ProviderSeries = (typeof providerSeries)[number];

/** One step of one series of one provider, in one UTC minute, hour or day of event time; domains that are nobody's count as `other`. */
export type ProviderContribution = {
  scope: `provider-${TimeScope}`;
  bucket: string;
  metric: `${MailboxProvider | typeof otherProvider}/${ProviderSeries}`;
  n: number;
};

/** What of a message's contribution is booked by its recipient's provider too: in the same buckets, so that providers add up to the whole. */
export function providerContributionOf(bag: readonly Contribution[], recipient: string): ProviderContribution[] {
  const provider = providerOf(recipientDomain(recipient)) ?? otherProvider;
  return bag.flatMap(({ scope, bucket, metric, n }) => {
    if (scope !== "minute" && scope !== "hour" && scope !== "day") return [];
    const series = providerSeries.find((kept) => kept === metric);
    return series === undefined ? [] : [{ scope: `provider-${scope}` as const, bucket, metric: `${provider}/${series}` as const, n }];
  });
}
