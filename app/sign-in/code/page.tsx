import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { CodeForm } from "@/components/auth/code-form";
import { Gate } from "@/components/auth/gate";
import { readWording } from "@/lib/server/i18n/read-wording";
import { findPending } from "@/lib/server/people/verify-second-factor";
import { ownPath } from "@/lib/view/own-path";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";
import { verifyCode } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("auth.factor.signInTitle") };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { next } = firstOfEach(await searchParams);
  const [{ t }, pending] = await Promise.all([readWording(), headers().then(findPending)]);
  if (!pending) redirect("/sign-in");
  return (
    <Gate title={t("auth.factor.signInTitle")}>
      <CodeForm verify={verifyCode} next={ownPath(next)} />
    </Gate>
  );
}
