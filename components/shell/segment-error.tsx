"use client";

import type { ReactNode } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { useOutage, useRetry } from "@/lib/client/use-outage";
import { useWording } from "@/lib/client/use-wording";

type SegmentErrorProps = { what: string; error: unknown; retry: () => void; children: ReactNode /** Nothing else is on the page. */; page?: boolean };

/** What failed, what is kept, and how to retry; the digest finds the cause in the server's log. */
export function SegmentError({ what, error, retry, children, page = false }: SegmentErrorProps) {
  useRetry(error, retry);
  const { t } = useWording();
  const outage = useOutage();
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <ErrorState page={page} title={what} retry={retry} reference={digest}>
      <p>{children}</p>
      <p>{t(`errors.retries.${outage}`)}</p>
    </ErrorState>
  );
}
