"use client";

import { SegmentError } from "@/components/shell/segment-error";

export default function LogError(props: { error: unknown; retry: () => void }) {
  return (
    <SegmentError what="The log could not be read" {...props}>
      The summary of this delivery still works, and feedback is still being taken in.
    </SegmentError>
  );
}
