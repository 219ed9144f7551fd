import type { Metadata } from "next";
import { headers } from "next/headers";
import { DemoButtons } from "@/components/auth/demo-buttons";
import { Gate } from "@/components/auth/gate";
import { SignInForm } from "@/components/auth/sign-in-form";
import { command } from "@/components/ui/command";
import { Notice } from "@/components/ui/notice";
import { anybodyHasAccount } from "@/lib/server/auth/is-open";
import { readWording } from "@/lib/server/i18n/read-wording";
import { offersDemo } from "@/lib/server/people/enter-demo";
import { ownPath } from "@/lib/view/own-path";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";
import { enterDemo, signIn } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("auth.title") };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { next } = firstOfEach(await searchParams);
  const [{ t }, demo, ready] = await Promise.all([readWording(), headers().then(offersDemo), anybodyHasAccount()]);
  return (
    <Gate title={t("auth.title")}>
      {ready ? <SignInForm signIn={signIn} next={ownPath(next)} /> : <Notice>{t("auth.nobodyYet")}</Notice>}
      {ready ? <p className="text-sm text-pretty text-muted">{t.rich("auth.forgotten", { command })}</p> : null}
      {demo ? <DemoButtons enter={enterDemo} /> : null}
    </Gate>
  );
}
