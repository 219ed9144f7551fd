import type { Metadata } from "next";
import { JoinPage } from "@/components/auth/join-page";
import { readWording } from "@/lib/server/i18n/read-wording";
import { describeLink, join } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("auth.join.invitation") };
}

export default function Page() {
  return <JoinPage describe={describeLink} join={join} />;
}
