"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { rawEventOptions } from "@/lib/client/log-queries";
import { useWording } from "@/lib/client/use-wording";
import { showControls } from "@/lib/view/show-controls";

/** What the feed sent, as it sent it; read when it is opened. */
export function RawEvent({ deliveryId, messageKey, eventId }: { deliveryId: string; messageKey: string; eventId: string }) {
  const w = useWording();
  const [open, setOpen] = useState(false);
  return (
    <details className="group mt-1.5" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="inline-flex text-sm text-muted hover:text-ink">{w.t("message.raw")}</summary>
      {open ? <Raw deliveryId={deliveryId} messageKey={messageKey} eventId={eventId} /> : null}
    </details>
  );
}

function Raw({ deliveryId, messageKey, eventId }: { deliveryId: string; messageKey: string; eventId: string }) {
  const w = useWording();
  const { data, isError } = useQuery(rawEventOptions(deliveryId, messageKey, eventId));
  if (isError) return <Said words={w.t("message.rawFailed")} />;
  if (!data) return <Said words={w.t("message.rawLoading")} />;
  if (data.state === "gone") return <Said words={w.t("message.rawGone")} />;
  if (data.state === "none") return <Said words={w.t("message.rawNone")} />;
  return (
    <section aria-label={w.t("message.raw")} tabIndex={0} className="mt-1.5 max-h-96 overflow-auto rounded-bar bg-sunk px-2.5 py-1.5">
      <pre className="font-mono text-sm">{showControls(data.raw)}</pre>
    </section>
  );
}

function Said({ words }: { words: string }) {
  return (
    <p role="status" className="mt-1 text-sm text-muted">
      {words}
    </p>
  );
}
