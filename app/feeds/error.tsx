"use client";

import { SegmentError } from "@/components/shell/segment-error";
import { useWording } from "@/lib/client/use-wording";

export default function FeedsError(props: { error: unknown; retry: () => void }) {
  const { t } = useWording();
  return (
    <SegmentError page what={t("errors.feeds")} {...props}>
      {t("errors.kept")}
    </SegmentError>
  );
}
