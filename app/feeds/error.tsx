"use client";

import { SegmentError } from "@/components/shell/segment-error";

export default function FeedsError(props: { error: unknown; retry: () => void }) {
  return (
    <SegmentError page what="The feeds could not be read" {...props}>
      Feedback is still being taken in, and the deliveries still work.
    </SegmentError>
  );
}
