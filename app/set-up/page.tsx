import type { Metadata } from "next";
import { Gate } from "@/components/auth/gate";
import { SetUpForm } from "@/components/auth/set-up-form";
import { readWording } from "@/lib/server/i18n/read-wording";
import { setUp } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("auth.setUp.title") };
}

export default async function Page() {
  const { t } = await readWording();
  return (
    <Gate title={t("auth.setUp.title")} hint={t("auth.setUp.hint")}>
      <SetUpForm setUp={setUp} />
    </Gate>
  );
}
