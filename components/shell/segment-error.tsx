"use client";

import type { ReactNode } from "react";
import { ErrorState } from "@/components/ui/error-state";

type SegmentErrorProps = { what: string; error: unknown; retry: () => void; children: ReactNode };

/** What failed, what still works, and how to retry; the digest finds the cause in the server's log. */
export function SegmentError({ what, error, retry, children }: SegmentErrorProps) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <ErrorState title={what} retry={retry} reference={digest}>
      <p>{children}</p>
    </ErrorState>
  );
}
