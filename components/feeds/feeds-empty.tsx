"use client";

import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useWording } from "@/lib/client/use-wording";

export function FeedsEmpty() {
  const { t } = useWording();
  return (
    <div className="rounded-panel border bg-panel">
      <EmptyState
        title={t("feeds.noneYet")}
        actions={
          <ButtonLink href="/lab" variant="strong">
            {t("feeds.startReplay")}
          </ButtonLink>
        }
      >
        <p>{t("feeds.whatIs")}</p>
        <pre tabIndex={0} className="overflow-x-auto rounded-control border bg-paper px-4 py-3 text-left font-mono text-sm text-ink">
          npm run admin -- feed create --key my-mta --format sparkpost
        </pre>
        <p>{t("feeds.prints", { path: "POST /api/feedback/<feedId>" })}</p>
      </EmptyState>
    </div>
  );
}
