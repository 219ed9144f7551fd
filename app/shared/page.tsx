import type { Metadata } from "next";
import { SharesPage } from "@/components/share/shares-page";
import { allowPage } from "@/lib/server/auth/allow-page";
import { readWording } from "@/lib/server/i18n/read-wording";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readWording();
  return { title: t("share.title") };
}

export default async function Page() {
  await allowPage("/shared");
  return <SharesPage />;
}
