import { ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { readWording } from "@/lib/server/i18n/read-wording";

export default async function Forbidden() {
  const { t } = await readWording();
  return (
    <ErrorState page title={t("errors.forbidden")}>
      <p>{t("errors.forbiddenHint")}</p>
      <ButtonLink href="/" className="mt-4">
        {t("deliveries.toThem")}
      </ButtonLink>
    </ErrorState>
  );
}
