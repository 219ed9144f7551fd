"use client";

import { SegmentError } from "@/components/shell/segment-error";

export default function LogError(props: { error: unknown; retry: () => void }) {
  return (
    <SegmentError what="The log could not be read" {...props}>
      What was acknowledged to a feed is kept.
    </SegmentError>
  );
}
