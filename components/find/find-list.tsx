"use client";

import { OutcomeMark } from "@/components/delivery/outcome-mark";
import { classNames } from "@/components/ui/class-names";
import { Instant } from "@/components/ui/instant";
import { useWording } from "@/lib/client/use-wording";
import type { FailureFind } from "@/lib/contract/failure-find";
import type { MessageRow } from "@/lib/contract/message";
import { assertNever } from "@/lib/domain/assert-never";
import type { Find, FindGroup } from "@/lib/view/prepare-finds";
import { reasonNameOf } from "@/lib/view/reason-name";
import { reasonWords } from "@/lib/view/reason-words";
import { deliveryPageNames } from "./delivery-page-names";

type FindListProps = { id: string; groups: FindGroup[]; active: Find | null; optionId: (at: number) => string; onTake: (find: Find) => void };

export function FindList({ id, groups, active, optionId, onTake }: FindListProps) {
  const w = useWording();
  const all = groups.flatMap(({ finds }) => finds);
  return (
    <div id={id} role="listbox" aria-label={w.t("find.results")} className="min-h-0 flex-1 overflow-y-auto overscroll-contain py-1 empty:hidden">
      {groups.map(({ type, finds }) => (
        <div key={type} role="group" aria-label={w.t(`find.group.${type}`)}>
          <p aria-hidden="true" className="px-4 pt-2 pb-1 text-sm text-muted">
            {w.t(`find.group.${type}`)}
          </p>
          {finds.map((find) => (
            <button
              type="button"
              key={find.id}
              id={optionId(all.indexOf(find))}
              role="option"
              tabIndex={-1}
              aria-selected={find === active}
              onClick={() => onTake(find)}
              className={classNames("block w-full cursor-pointer px-4 py-2 text-left hover:bg-sunk", find === active && "bg-sunk")}
            >
              <FindWords find={find} />
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function FindWords({ find }: { find: Find }) {
  const w = useWording();
  switch (find.type) {
    case "message":
      return <MessageWords message={find.message} />;
    case "more":
      return <span className="text-muted">{w.t("find.more")}</span>;
    case "failures":
      return <FailuresWords found={find.found} delivery={find.delivery} />;
    case "why":
      return <span className="text-muted">{w.t("find.why", { name: find.name })}</span>;
    case "address":
      return <span className="wrap-anywhere">{find.address}</span>;
    case "page":
      return <span className="wrap-anywhere">{find.label}</span>;
    case "delivery":
      return <DeliveryWords find={find} />;
    default:
      return assertNever(find);
  }
}

function DeliveryWords({ find: { label, key, page } }: { find: Extract<Find, { type: "delivery" }> }) {
  const w = useWording();
  return (
    <span className="flex items-baseline justify-between gap-3">
      <span className="min-w-0 truncate">
        {label}
        {page === "summary" ? null : <span className="text-muted"> · {w.t(deliveryPageNames[page])}</span>}
      </span>
      {key === label ? null : <span className="max-w-[40%] shrink-0 truncate text-sm text-muted">{key}</span>}
    </span>
  );
}

/** The answer itself: how many failed there, and why. */
function FailuresWords({ found: { name, failed, settled, reasons }, delivery }: { found: FailureFind; delivery: string | null }) {
  const w = useWording();
  const why = reasons.map(
    (reason) => `${reasonWords({ code: reason.code, failedBy: reason.inferred ? "inferred" : "undetermined" }, w)} ${w.count(reason.failed)}`,
  );
  const below = [...(delivery === null ? [] : [delivery]), ...why];
  return (
    <>
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium">
          <OutcomeMark outcome={failed === 0 ? "delivered" : "failed"} /> {name}
        </span>
        <span className="shrink-0 text-sm text-muted">{failed === 0 ? w.t("find.noneFailed", { settled }) : w.t("find.failedOf", { failed, settled })}</span>
      </span>
      {below.length === 0 ? null : <span className="block truncate text-sm text-muted">{below.join(" · ")}</span>}
    </>
  );
}

/** The answer itself: whether it landed, in which delivery, and when. */
function MessageWords({ message }: { message: MessageRow }) {
  const w = useWording();
  const at = message.deliveredAt ?? message.lastEventAt;
  return (
    <>
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium">
          <OutcomeMark outcome={message.outcome} /> {message.inferred ? w.t("log.timedOut") : w.t(`outcome.${message.outcome}`)}
        </span>
        <span className="shrink-0 text-sm text-muted">{at === null ? w.t("log.nothingHeard") : <Instant at={at} style="day-minute" />}</span>
      </span>
      <span className="block truncate text-sm text-muted">
        {message.delivery.label}
        {message.reason === null ? null : ` · ${reasonNameOf(message.reason, w)}`}
      </span>
    </>
  );
}
