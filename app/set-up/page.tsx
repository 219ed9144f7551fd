import type { Metadata } from "next";
import { Gate } from "@/components/auth/gate";
import { SetUpForm } from "@/components/auth/set-up-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { anybodyHasAccount } from "@/lib/server/auth/is-open";
import { readWording } from "@/lib/server/i18n/read-wording";
import { describeLink, setUp } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("auth.setUp.title") };
}

export default async function Page() {
  const [{ t }, isDone] = await Promise.all([readWording(), anybodyHasAccount()]);
  if (!isDone) {
    return (
      <Gate title={t("auth.setUp.title")} hint={t("auth.setUp.hint")}>
        <SetUpForm describe={describeLink} setUp={setUp} />
      </Gate>
    );
  }
  return (
    <Gate title={t("auth.setUp.title")}>
      <Notice>{t("auth.setUp.done")}</Notice>
      <ButtonLink href="/sign-in" variant="strong" className="w-full">
        {t("auth.signIn")}
      </ButtonLink>
    </Gate>
  );
}
