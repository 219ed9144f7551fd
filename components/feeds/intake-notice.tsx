"use client";

import { Notice } from "@/components/ui/notice";
import { useWording } from "@/lib/client/use-wording";
import type { Intake } from "@/lib/contract/feed";

/** What stands between feeds and their numbers: nobody takes in, or no more is taken. */
export function IntakeNotice({ intake }: { intake: Intake }) {
  const { t } = useWording();
  return (
    <div role="status" className="mb-gutter space-y-2 empty:hidden">
      {intake.workers === 0 ? <Notice tone="failed">{t("feeds.noWorker")}</Notice> : null}
      {intake.waitingItems >= intake.limitItems ? (
        <Notice tone="failed">{t("feeds.full", { items: intake.waitingItems, limit: intake.limitItems })}</Notice>
      ) : null}
    </div>
  );
}
