"use client";

import { SegmentError } from "@/components/shell/segment-error";

export default function FeedsError(props: { error: unknown; retry: () => void }) {
  return (
    <SegmentError page what="The feeds could not be read" {...props}>
      What was acknowledged to a feed is kept.
    </SegmentError>
  );
}
