import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Confirming } from "@/components/auth/confirming";
import { type SettingsPlace, settingsPlaces } from "@/components/auth/settings-places";
import { SettingsTabs } from "@/components/auth/settings-tabs";
import { allowPage } from "@/lib/server/auth/allow-page";
import { type Permission, pageAccess } from "@/lib/server/auth/authorisation";
import { may } from "@/lib/server/auth/may";
import { readWording } from "@/lib/server/i18n/read-wording";
import { confirmPassword } from "./account/actions";

const asked: Record<SettingsPlace, Permission> = {
  account: pageAccess["/settings/account"],
  people: pageAccess["/settings/people"],
  tokens: pageAccess["/settings/tokens"],
  "bounce-rules": pageAccess["/settings/bounce-rules"],
  audit: pageAccess["/settings/audit"],
};

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readWording();
  return { title: t("auth.settings.nav") };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const viewer = await allowPage("/settings");
  return (
    <>
      <SettingsTabs open={settingsPlaces.filter((place) => may(viewer, asked[place]))} />
      <Confirming confirm={confirmPassword}>{children}</Confirming>
    </>
  );
}
