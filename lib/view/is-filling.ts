/** Whether a bucket of time is still being filled at an instant, epoch ms; null where nothing more can come. */
export function isFilling(bucketAt: number | string, bucketSeconds: number, fillingAt: number | null): boolean {
  return fillingAt !== null && fillingAt < new Date(bucketAt).getTime() + bucketSeconds * 1000;
}
