import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import type { Feed } from "./fixtures";

/** Three hours ago, where a minute begins, so that each step below is a minute of its own. Axes reach from then to now. */
export const begun = Math.floor(Date.now() / 60_000) * 60 - 3 * 3_600;

export type Sent = { person: string; type: string; minute: number } & Record<string, unknown>;

export const mailboxFull = { bounce_class: "22", error_code: "452", reason: "452 4.2.2 mailbox full", num_retries: "1" };
export const userUnknown = { bounce_class: "10", error_code: "550", reason: "550 5.1.1 no such user" };

/** Five relayed at once; two landed after 5 minutes, one was refused after 10, one is put off after 15, and one landed after 60. */
export const story: Sent[] = [
  ...["ann", "bob", "cas", "dee", "eve"].map((person) => ({ person, type: "injection", minute: 0 })),
  { person: "ann", type: "delivery", minute: 5 },
  { person: "eve", type: "delivery", minute: 5 },
  { person: "bob", type: "bounce", minute: 10, ...userUnknown },
  { person: "cas", type: "delay", minute: 15, ...mailboxFull },
  { person: "dee", type: "delivery", minute: 60 },
];

export async function declare(request: APIRequestContext, { token }: Feed, messagesToSend: number | null) {
  const key = `summary-${randomUUID().slice(0, 8)}`;
  const data = messagesToSend === null ? { key, mode: "efs" } : { key, mode: "efs", messagesToSend };
  const answer = await request.post("/api/deliveries", { headers: { authorization: `Bearer ${token}` }, data });
  return { key, id: (await answer.json()).id as string };
}

export function wire(key: string, { person, type, minute, ...rest }: Sent) {
  const event = {
    type,
    timestamp: String(begun + minute * 60 + 30),
    message_id: `m-${person}`,
    rcpt_to: `${person}@example.com`,
    rcpt_meta: { delivery_id: key },
    ...rest,
  };
  return { msys: { message_event: event } };
}

export function instant(minute: number) {
  return new Date((begun + minute * 60) * 1000).toISOString().replace(":00.000Z", "Z");
}

export async function tell(
  page: Page,
  request: APIRequestContext,
  createFeed: () => Promise<Feed>,
  postEvents: (feed: Feed, events: unknown[]) => Promise<unknown>,
  events = story,
) {
  const feed = await createFeed();
  const delivery = await declare(request, feed, 5);
  await postEvents(
    feed,
    events.map((sent) => wire(delivery.key, sent)),
  );
  await page.goto(`/deliveries/${delivery.id}`);
  return { feed, ...delivery };
}

export function figure(page: Page, name: string) {
  return page.getByTestId(`standing-${name}`).locator("dd p").first();
}
