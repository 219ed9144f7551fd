const bucketChoices = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 10_080];
const wantedBuckets = 240;

/** Minutes to a bucket so that at most about 240 span the time given. */
export function chooseBucketMinutes(spanMs: number): number {
  return bucketChoices.find((minutes) => spanMs / (minutes * 60_000) <= wantedBuckets) ?? 10_080;
}
