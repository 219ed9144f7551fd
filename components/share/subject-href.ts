import type { ShareSubject } from "@/lib/contract/share";
import { assertNever } from "@/lib/domain/assert-never";

/** The page that a link was made from. */
export function subjectHref(subject: ShareSubject): string {
  switch (subject.kind) {
    case "delivery":
      return `/deliveries/${subject.deliveryId}`;
    case "comparison":
      return `/compare?d=${subject.deliveryIds.join(",")}`;
    case "period":
      return `/reports?from=${encodeURIComponent(subject.from)}&to=${encodeURIComponent(subject.to)}`;
    default:
      return assertNever(subject);
  }
}
