"use client";

import { command } from "@/components/ui/command";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { useWording } from "@/lib/client/use-wording";
import { DeclareForm } from "./declare-form";

export function DeclarePage({ feeds }: { feeds: readonly { id: string; key: string }[] }) {
  const { t } = useWording();
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle title={t("newDelivery.title")} hint={t("newDelivery.hint")} />
      {feeds.length === 0 ? <Notice tone="open">{t.rich("newDelivery.noFeed", { command })}</Notice> : <DeclareForm feeds={feeds} />}
    </div>
  );
}
