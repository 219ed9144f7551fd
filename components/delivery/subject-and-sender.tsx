"use client";

import { TheirWords } from "@/components/ui/their-words";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { showControls } from "@/lib/view/show-controls";

/** What was sent, as it was declared: a line, two on a phone, cut on a screen and whole on paper. */
export function SubjectAndSender({ summary: { subject, sender } }: { summary: DeliverySummary }) {
  const { t } = useWording();
  if (subject === null && sender === null) return null;
  return (
    <p data-testid="subject-and-sender" className="mt-1 flex gap-x-3 text-muted max-sm:flex-col max-sm:text-sm print:block">
      {subject === null ? null : (
        <span className="min-w-0 truncate print:mr-3 print:whitespace-normal" title={showControls(subject)}>
          {t.rich("delivery.header.subject", { subject: () => <TheirWords key="subject" text={subject} /> })}
        </span>
      )}
      {sender === null ? null : (
        <span className={`min-w-0 truncate print:whitespace-normal ${subject === null ? "" : "shrink-0 sm:max-w-[45%]"}`} title={showControls(sender)}>
          {t.rich("delivery.header.from", { sender: () => <TheirWords key="sender" text={sender} /> })}
        </span>
      )}
    </p>
  );
}
