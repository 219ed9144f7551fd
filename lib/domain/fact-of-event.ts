import type { Fact, FeedbackEvent } from "./event";
import { hostName } from "./host-name";
import { isAttempt } from "./message-state";
import type { Qualification } from "./qualification/qualification";
import { foldReply } from "./reply-template";

type Told = Pick<FeedbackEvent, "kind" | "at" | "attempt" | "mx" | "sendingIp" | "text">;

/** An event as the machine sees it. `id` is its identity. */
export function factOfEvent(id: string, event: Told, qualification: Qualification | null, inferred: boolean): Fact {
  const { kind, at, attempt } = event;
  const attempted = isAttempt(event);
  return {
    id,
    kind,
    at,
    attempt,
    qualification,
    inferred,
    mx: attempted ? hostName(event.mx) : null,
    ip: attempted ? hostName(event.sendingIp) : null,
    reply: mayFail.has(kind) ? foldReply(event.text) : null,
  };
}

const mayFail: ReadonlySet<FeedbackEvent["kind"]> = new Set(["bounced", "late-bounced", "expired", "rejected"]);
