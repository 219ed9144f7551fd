import type { ShareSubject } from "@/lib/contract/share";
import { assertNever } from "@/lib/domain/assert-never";
import { dayOf } from "@/lib/view/prepare-report";

/** The page that a link was made from. */
export function subjectHref(subject: ShareSubject): string {
  switch (subject.kind) {
    case "delivery":
      return `/deliveries/${subject.deliveryId}`;
    case "comparison":
      return `/compare?d=${subject.deliveryIds.join(",")}`;
    case "period":
      return `/reports?from=${dayOf(subject.from)}&to=${dayOf(subject.to, true)}`;
    default:
      return assertNever(subject);
  }
}
