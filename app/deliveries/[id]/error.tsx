"use client";

import { SegmentError } from "@/components/shell/segment-error";

export default function DeliveryError(props: { error: unknown; retry: () => void }) {
  return (
    <SegmentError what="This delivery could not be read" {...props}>
      What was acknowledged to a feed is kept.
    </SegmentError>
  );
}
