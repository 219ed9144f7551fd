import { EmptyState } from "@/components/ui/empty-state";
import { readWording } from "@/lib/server/i18n/read-wording";

export default async function MessageNotFound() {
  const { t } = await readWording();
  return <EmptyState title={t("errors.noMessage")}>{t("errors.noMessageHint")}</EmptyState>;
}
