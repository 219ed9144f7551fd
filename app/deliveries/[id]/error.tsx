"use client";

import { SegmentError } from "@/components/shell/segment-error";
import { useWording } from "@/lib/client/use-wording";

export default function DeliveryError(props: { error: unknown; retry: () => void }) {
  const { t } = useWording();
  return (
    <SegmentError what={t("errors.delivery")} {...props}>
      {t("errors.kept")}
    </SegmentError>
  );
}
