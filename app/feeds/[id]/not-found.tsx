import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { readWording } from "@/lib/server/i18n/read-wording";

export default async function FeedNotFound() {
  const { t } = await readWording();
  return (
    <EmptyState page title={t("errors.noFeed")} actions={<ButtonLink href="/feeds">{t("feeds.all")}</ButtonLink>}>
      <p>{t("errors.noFeedHint")}</p>
    </EmptyState>
  );
}
