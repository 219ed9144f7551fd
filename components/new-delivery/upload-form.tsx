"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { TextField } from "@/components/ui/text-field";
import { type UploadState, useUpload } from "@/lib/client/use-upload";
import { useWording } from "@/lib/client/use-wording";
import { type RecipientList, recipientLists } from "@/lib/contract/recipients";
import { refusalWords } from "@/lib/view/refusal-words";

export function UploadForm({ id }: { id: string }) {
  const { t } = useWording();
  const [list, setList] = useState<RecipientList>("target");
  const { state, send, cancel } = useUpload(id);
  const upload = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    if (file instanceof File && file.size > 0) void send(list, file, String(form.get("column") ?? "").trim());
  };
  const sending = state.type === "sending";
  return (
    <form onSubmit={upload} className="space-y-5 rounded-panel border bg-panel p-4 sm:p-6">
      <div>
        <Segmented
          label={t("newDelivery.table")}
          options={recipientLists.map((value) => ({ value, label: t(`newDelivery.recipients.${value}`) }))}
          value={list}
          onChange={setList}
        />
        <p className="mt-1.5 text-sm text-pretty text-muted">{t(`newDelivery.recipients.${list}Hint`)}</p>
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={t("newDelivery.recipients.file")}
          hint={t("newDelivery.recipients.fileHint")}
          type="file"
          name="file"
          required
          disabled={sending}
          accept=".csv,.tsv,.txt,.ndjson,.jsonl,.gz,text/csv"
        />
        <TextField
          label={t("newDelivery.recipients.column")}
          hint={t("newDelivery.recipients.columnHint")}
          name="column"
          maxLength={200}
          autoComplete="off"
          disabled={sending}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="strong" disabled={sending}>
          {t("newDelivery.recipients.upload")}
        </Button>
        {sending ? <Button onClick={cancel}>{t("newDelivery.recipients.cancel")}</Button> : null}
        {sending ? <Sending state={state} /> : null}
      </div>
      <div role="status">{state.type === "ended" ? <Ended sent={state.sent} /> : null}</div>
    </form>
  );
}

function Sending({ state: { file, share } }: { state: Extract<UploadState, { type: "sending" }> }) {
  const w = useWording();
  return (
    <span className="flex min-w-48 flex-1 items-center gap-3 text-sm text-muted">
      <progress
        max={1}
        value={share}
        aria-label={w.t("newDelivery.recipients.uploading", { file })}
        className="h-2 w-full min-w-24 appearance-none overflow-hidden rounded-bar bg-sunk [&::-moz-progress-bar]:bg-landed [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-landed"
      />
      <span className="whitespace-nowrap">
        {share < 1 ? w.t("newDelivery.recipients.sent", { percent: w.percent(100 * share) }) : w.t("newDelivery.recipients.reading")}
      </span>
    </span>
  );
}

function Ended({ sent }: { sent: Extract<UploadState, { type: "ended" }>["sent"] }) {
  const w = useWording();
  const { t } = w;
  switch (sent.type) {
    case "done":
      return null;
    case "refused":
      return <Notice tone="failed">{sent.refusal ? refusalWords(sent.refusal, w) : t(`errors.code.${sent.code}`)}</Notice>;
    case "cancelled":
      return <Notice tone="open">{t("newDelivery.errors.cancelled")}</Notice>;
    case "cut-off":
      return <Notice tone="failed">{t("newDelivery.errors.network")}</Notice>;
  }
}
