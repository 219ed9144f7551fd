"use client";

import { useMay } from "@/components/shell/allowed";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useHydrated } from "@/lib/client/use-hydrated";
import { useWording } from "@/lib/client/use-wording";
import { FirstDeliveryLinks } from "./first-delivery-links";

/** Nothing yet, or nothing that matches: how to get to something. */
export function DeliveriesEmpty({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  return <div className="rounded-panel border bg-panel">{filtered ? <NoMatch onClear={onClear} /> : <NoDeliveries />}</div>;
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const { t } = useWording();
  return (
    <EmptyState title={t("deliveries.empty.noMatch")} actions={<Button onClick={onClear}>{t("deliveries.empty.showAll")}</Button>}>
      <p>{t("deliveries.empty.noMatchHint")}</p>
    </EmptyState>
  );
}

const makeFeed = "npm run admin -- feed create --key my-mta --format sparkpost";
const event = `[{"msys":{"message_event":{"type":"delivery","timestamp":"'$(date +%s)'","message_id":"m1","rcpt_to":"ann@example.com","campaign_id":"first"}}}]`;
const postEvent = (origin: string) =>
  `curl ${origin}/api/feedback/FEED-ID \\\n  -H "Authorization: Bearer TOKEN" -H "Content-Type: application/json" \\\n  -d '${event}'`;

function NoDeliveries() {
  const mayReadFeeds = useMay("read-feeds");
  const { t } = useWording();
  return (
    <>
      <EmptyState title={t("deliveries.empty.nothing")} actions={<FirstDeliveryLinks />}>
        <p>{t("deliveries.empty.first")}</p>
      </EmptyState>
      {mayReadFeeds ? <Connect /> : null}
    </>
  );
}

/** How a mail server is connected. The address is the browser's own, which the server does not know. */
function Connect() {
  const { t } = useWording();
  const origin = useHydrated() ? window.location.origin : "http://127.0.0.1:3000";
  return (
    <section aria-labelledby="connect" className="mx-auto max-w-3xl border-t px-4 py-6 sm:px-5">
      <h2 id="connect" className="mb-4 font-semibold">
        {t("deliveries.empty.connect")}
      </h2>
      <ol className="list-inside list-decimal space-y-3 text-muted">
        <li>
          {t("deliveries.empty.step1")}
          <Command text={makeFeed} />
        </li>
        <li>
          {t("deliveries.empty.step2")}
          <Command text={postEvent(origin)} />
        </li>
        <li>{t("deliveries.empty.step3")}</li>
      </ol>
    </section>
  );
}

function Command({ text }: { text: string }) {
  return (
    <pre tabIndex={0} className="mt-2 overflow-x-auto rounded-control border bg-paper px-4 py-3 text-left font-mono text-sm whitespace-pre text-ink">
      {text}
    </pre>
  );
}
