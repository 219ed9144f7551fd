"use client";

import { SegmentError } from "@/components/shell/segment-error";
import { useWording } from "@/lib/client/use-wording";

export default function RootError(props: { error: unknown; retry: () => void }) {
  const { t } = useWording();
  return (
    <SegmentError page what={t("errors.page")} {...props}>
      {t("errors.kept")}
    </SegmentError>
  );
}
