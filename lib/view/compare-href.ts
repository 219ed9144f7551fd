/** The page that shows deliveries side by side. */
export function compareHref(deliveryIds: readonly string[]): string {
  return `/compare?d=${deliveryIds.join(",")}`;
}
