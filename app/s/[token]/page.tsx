import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import { PasswordForm, type PasswordProblem } from "@/components/share/password-form";
import { SharePage } from "@/components/share/share-page";
import { EmptyState } from "@/components/ui/empty-state";
import { readWording } from "@/lib/server/i18n/read-wording";
import { originOf } from "@/lib/server/share/origin-of";
import { visitShare } from "@/lib/server/share/visit-share";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The same for every link: a preview of it tells nobody what it is on. */
export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readWording();
  const title = `${t("share.report")} · Aftersend`;
  return {
    metadataBase: originOf(await headers()),
    title: { absolute: title },
    description: t("share.preview"),
    robots: { index: false, follow: false, noarchive: true, nosnippet: true },
    referrer: "no-referrer",
    openGraph: {
      type: "website",
      siteName: "Aftersend",
      title,
      description: t("share.preview"),
      images: [{ url: "/icon-share.png", width: 1200, height: 630 }],
    },
    twitter: { card: "summary_large_image", title, description: t("share.preview"), images: ["/icon-share.png"] },
  };
}

export default async function Page({ params, searchParams }: Props) {
  const { token } = await params;
  const visit = await visitShare(token, await cookies(), await headers());
  if (visit.type === "gone") notFound();
  if (visit.type === "open") return <SharePage token={token} report={visit.report} />;
  const w = await readWording();
  if (visit.type === "locked") return <PasswordForm w={w} token={token} problem={problemOf(await searchParams)} />;
  return <EmptyState page title={w.t("share.unkept")} />;
}

function problemOf({ password, seconds }: Record<string, string | string[] | undefined>): PasswordProblem | null {
  if (password === "wrong") return { type: "wrong" };
  if (password === "right") return { type: "unkept" };
  if (password !== "wait") return null;
  return { type: "wait", seconds: Math.min(3_600, Math.max(1, Math.round(Number(seconds)) || 60)) };
}
