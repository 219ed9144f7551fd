import type { DeliverySummary } from "@/lib/contract/delivery";
import type { FailureFind } from "@/lib/contract/failure-find";
import type { MessageRow } from "@/lib/contract/message";
import { type DeliveryPage, deliveryPageHref } from "./delivery-page-href";
import { failedLogHref, failuresHref } from "./failures-href";
import { logHref, messageHref } from "./log-href";

/** Something that the box leads to. An address is typed on; the others are gone to. */
export type Find =
  | { type: "message"; id: string; href: string; message: MessageRow }
  | { type: "more"; id: string }
  | { type: "failures"; id: string; href: string; found: FailureFind; delivery: string | null }
  | { type: "why"; id: string; href: string; name: string }
  | { type: "address"; id: string; address: string }
  | { type: "delivery"; id: string; href: string; label: string; key: string; page: DeliveryPage }
  | { type: "page"; id: string; href: string; label: string };
export const findGroups = ["messages", "failures", "addresses", "here", "deliveries", "pages"] as const;
export type FindGroup = { type: (typeof findGroups)[number]; finds: Find[] };

export type Found = {
  typed: string;
  /** The delivery that is looked at. */
  here: string | null;
  messages: readonly MessageRow[];
  hasMore: boolean;
  failures: readonly FailureFind[];
  addresses: readonly string[];
  deliveries: readonly Pick<DeliverySummary, "id" | "label" | "key">[];
  /** The page of a delivery that the words ask for beside its name. */
  asked: DeliveryPage | null;
  /** Pages of any delivery, as the reader calls them. */
  deliveryPages: readonly { page: DeliveryPage; label: string }[];
  pages: readonly { href: string; label: string }[];
};

/** What was found, group by group, what answers before what only leads on; groups without anything are left out. */
export function prepareFinds(found: Found): FindGroup[] {
  const sought = found.typed.trim().toLowerCase();
  const finds: Record<FindGroup["type"], Find[]> = {
    messages: messagesOf(found),
    failures: failuresOf(found),
    addresses: found.addresses
      .filter((address) => address !== sought && address.startsWith(sought))
      .map((address) => ({ type: "address", id: `a${address}`, address })),
    here: hereOf(found, sought),
    deliveries: deliveriesOf(found),
    pages: found.pages
      .filter(({ label }) => label.toLowerCase().includes(sought))
      .map(({ href, label }) => ({ type: "page", id: `p${href}`, href, label }) as const)
      .sort((a, b) => Number(begins(b.label, sought)) - Number(begins(a.label, sought))),
  };
  return orderOf(found, sought)
    .map((type) => ({ type, finds: finds[type] }))
    .filter((group) => group.finds.length > 0);
}

/** Away from any delivery, one whose name begins as typed is what is meant: a provider's name in another is not. */
function orderOf({ here, deliveries, asked }: Found, sought: string): readonly FindGroup["type"][] {
  const meansDelivery = asked !== null || (here === null && sought !== "" && deliveries.some(({ label, key }) => begins(label, sought) || begins(key, sought)));
  return meansDelivery ? ["messages", "deliveries", "failures", "addresses", "here", "pages"] : findGroups;
}

function messagesOf({ messages, hasMore }: Found): Find[] {
  return [
    ...messages.map(
      (message): Find => ({
        type: "message",
        id: `m${message.delivery.id}-${message.messageKey}`,
        href: messageHref(message.delivery.id, message.messageKey),
        message,
      }),
    ),
    ...(hasMore ? [{ type: "more", id: "more" } as const] : []),
  ];
}

/** Each leads to who failed; the first of them also to why, row by row. */
function failuresOf({ failures, here }: Found): Find[] {
  return failures.flatMap((found, at): Find[] => {
    const { delivery, by, value, name, failed } = found;
    const id = `f${delivery.id}-${by}-${value}`;
    const href = failed === 0 ? logHref(delivery.id, { [by]: value }) : failedLogHref(delivery.id, { by, value });
    const who: Find = { type: "failures", id, href, found, delivery: delivery.id === here ? null : delivery.label };
    return at === 0 && failed > 0 ? [who, { type: "why", id: `w${id}`, href: failuresHref(delivery.id, by, value), name }] : [who];
  });
}

function hereOf({ here, deliveryPages }: Found, sought: string): Find[] {
  if (here === null) return [];
  return deliveryPages
    .filter(({ label }) => ` ${label.toLowerCase()}`.includes(` ${sought}`))
    .map(({ page, label }) => ({ type: "page", id: `h${page}`, href: deliveryPageHref(here, page), label }));
}

/** Each leads to its summary, or to the page that was asked for; the first of them to its other pages too. */
function deliveriesOf({ typed, deliveries, asked, deliveryPages }: Found): Find[] {
  const to = ({ id, label, key }: Found["deliveries"][number], page: DeliveryPage): Find => ({
    type: "delivery",
    id: `d${id}-${page}`,
    href: deliveryPageHref(id, page),
    label,
    key,
    page,
  });
  return deliveries.flatMap((delivery, at) => {
    const first = asked ?? "summary";
    const others = deliveryPages.map(({ page }) => page).filter((page) => page !== first);
    return [to(delivery, first), ...(at === 0 && typed.trim() !== "" ? others.map((page) => to(delivery, page)) : [])];
  });
}

function begins(text: string, sought: string): boolean {
  return text.toLowerCase().startsWith(sought);
}
