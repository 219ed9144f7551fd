"use client";

import { useMay } from "@/components/shell/allowed";
import { ButtonLink } from "@/components/ui/button";
import { useWording } from "@/lib/client/use-wording";

/** The ways to a first delivery that whoever reads may go. */
export function FirstDeliveryLinks() {
  const [mayReplay, mayDeclare, mayReadFeeds] = [useMay("replay"), useMay("declare"), useMay("read-feeds")];
  const { t } = useWording();
  return (
    <>
      {mayReplay ? (
        <ButtonLink href="/lab" variant="strong">
          {t("deliveries.empty.lab")}
        </ButtonLink>
      ) : null}
      {mayDeclare ? <ButtonLink href="/deliveries/new">{t("deliveries.empty.declare")}</ButtonLink> : null}
      {mayReadFeeds ? <ButtonLink href="/feeds">{t("deliveries.empty.feeds")}</ButtonLink> : null}
    </>
  );
}
