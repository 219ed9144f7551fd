"use client";

import { useQuery } from "@tanstack/react-query";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { deliveryOptions } from "@/lib/client/delivery-queries";
import { uploadListOptions } from "@/lib/client/recipients-queries";
import { useWording } from "@/lib/client/use-wording";
import { deliveryHref } from "@/lib/view/log-href";
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
            <p className="text-muted" data-testid="to-send">
              {t("newDelivery.recipients.toSend", { n: summary?.messagesToSend.value ?? toSend })}
            </p>
          </div>
          <ul className="space-y-gutter">
            {uploads.map((upload) => (
              <UploadReport key={upload.id} upload={upload} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
