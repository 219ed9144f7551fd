"use client";

import { useQuery } from "@tanstack/react-query";
import { Opens } from "@/components/delivery/opens";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { deliveryOptions } from "@/lib/client/delivery-queries";
import { uploadListOptions } from "@/lib/client/recipients-queries";
import { useWording } from "@/lib/client/use-wording";
import { listRowLinks } from "@/lib/view/list-row-links";
import { deliveryHref, logHref } from "@/lib/view/log-href";
import { uploadLinks } from "@/lib/view/upload-links";
import { UploadForm } from "./upload-form";
import { UploadReport } from "./upload-report";

type RecipientsPageProps = { id: string; label: string; toSend: number; takesLists: boolean };

/** Who a delivery goes to: its lists, one after the other. */
export function RecipientsPage({ id, label, toSend, takesLists }: RecipientsPageProps) {
  const { t } = useWording();
  const uploads = useQuery(uploadListOptions(id)).data?.uploads ?? [];
  const reading = uploads.some(({ state }) => state === "running");
  const summary = useQuery({ ...deliveryOptions(id), enabled: uploads.length > 0, refetchInterval: reading ? 1_000 : false }).data;
  return (
    <div className="mx-auto max-w-3xl">
      <PageTitle
        title={t("newDelivery.recipients.title", { label })}
        hint={t("newDelivery.recipients.hint")}
        actions={<ButtonLink href={deliveryHref(id)}>{t("newDelivery.recipients.toSummary")}</ButtonLink>}
      />
      {takesLists ? <UploadForm id={id} /> : <Notice tone="open">{t("newDelivery.recipients.messageKeyed")}</Notice>}
      {uploads.length > 0 ? (
        <section aria-labelledby="lists" className="mt-gutter">
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
            <h2 id="lists" className="font-semibold">
              {t("newDelivery.recipients.earlier")}
            </h2>
            <p className="flex flex-wrap gap-x-4 text-muted" data-testid="to-send">
              <Opens href={summary ? listRowLinks(summary).toSend : null}>
                {t("newDelivery.recipients.toSend", { n: summary?.messagesToSend.value ?? toSend })}
              </Opens>
              {summary && summary.ignored > 0 ? (
                <Opens href={logHref(id, { outcome: "ignored" })}>{t("newDelivery.recipients.ignored", { n: summary.ignored })}</Opens>
              ) : null}
            </p>
          </div>
          <ul className="space-y-gutter">
            {uploads.map((upload) => (
              <UploadReport key={upload.id} upload={upload} links={summary ? uploadLinks(upload, uploads, summary) : {}} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
