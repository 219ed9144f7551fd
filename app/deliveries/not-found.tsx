import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { readWording } from "@/lib/server/i18n/read-wording";

export default async function DeliveryNotFound() {
  const { t } = await readWording();
  return (
    <EmptyState page title={t("errors.noDelivery")} actions={<ButtonLink href="/">{t("deliveries.all")}</ButtonLink>}>
      <p>{t("errors.noDeliveryHint")}</p>
    </EmptyState>
  );
}
