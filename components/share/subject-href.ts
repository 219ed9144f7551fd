import type { ShareSubject } from "@/lib/contract/share";
import { assertNever } from "@/lib/domain/assert-never";
import { compareHref } from "@/lib/view/compare-href";
import { dayOf } from "@/lib/view/prepare-report";

/** The page that a link was made from. */
export function subjectHref(subject: ShareSubject): string {
  switch (subject.kind) {
    case "delivery":
      return `/deliveries/${subject.deliveryId}`;
    case "comparison":
      return compareHref(subject.deliveryIds);
    case "period":
      return `/reports?from=${dayOf(subject.from)}&to=${dayOf(subject.to, true)}`;
    default:
      return assertNever(subject);
  }
}
