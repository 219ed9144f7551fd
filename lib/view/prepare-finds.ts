import type { DeliverySummary } from "@/lib/contract/delivery";
import type { MessageRow } from "@/lib/contract/message";
import { deliveryHref, messageHref } from "./log-href";

/** Something that the box leads to. An address is typed on; the others are gone to. */
export type Find =
  | { type: "message"; id: string; href: string; message: MessageRow }
  | { type: "more"; id: string }
  | { type: "address"; id: string; address: string }
  | { type: "delivery"; id: string; href: string; label: string; key: string }
  | { type: "page"; id: string; href: string; label: string };
export type FindGroup = { type: "messages" | "addresses" | "deliveries" | "pages"; finds: Find[] };

type Found = {
  typed: string;
  messages: readonly MessageRow[];
  hasMore: boolean;
  addresses: readonly string[];
  deliveries: readonly Pick<DeliverySummary, "id" | "label" | "key">[];
  pages: readonly { href: string; label: string }[];
};

/** What was found, group by group, the messages of the address first; groups without anything are left out. */
export function prepareFinds({ typed, messages, hasMore, addresses, deliveries, pages }: Found): FindGroup[] {
  const sought = typed.trim().toLowerCase();
  const groups: FindGroup[] = [
    {
      type: "messages",
      finds: [
        ...messages.map(
          (message): Find => ({
            type: "message",
            id: `m${message.delivery.id}-${message.messageKey}`,
            href: messageHref(message.delivery.id, message.messageKey),
            message,
          }),
        ),
        ...(hasMore ? [{ type: "more", id: "more" } as const] : []),
      ],
    },
    {
      type: "addresses",
      finds: addresses
        .filter((address) => address !== sought && address.startsWith(sought))
        .map((address) => ({ type: "address", id: `a${address}`, address })),
    },
    { type: "deliveries", finds: deliveries.map(({ id, label, key }) => ({ type: "delivery", id: `d${id}`, href: deliveryHref(id), label, key })) },
    {
      type: "pages",
      finds: pages.filter(({ label }) => label.toLowerCase().includes(sought)).map(({ href, label }) => ({ type: "page", id: `p${href}`, href, label })),
    },
  ];
  return groups.filter(({ finds }) => finds.length > 0);
}
