"use client";

import { SegmentError } from "@/components/shell/segment-error";
import { useWording } from "@/lib/client/use-wording";

export default function LogError(props: { error: unknown; retry: () => void }) {
  const { t } = useWording();
  return (
    <SegmentError what={t("errors.log")} {...props}>
      {t("errors.kept")}
    </SegmentError>
  );
}
