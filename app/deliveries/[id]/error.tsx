"use client";

import { SegmentError } from "@/components/shell/segment-error";

export default function DeliveryError(props: { error: unknown; retry: () => void }) {
  return (
    <SegmentError what="This delivery could not be read" {...props}>
      Its feedback is still being taken in; nothing is lost. The other pages still work.
    </SegmentError>
  );
}
