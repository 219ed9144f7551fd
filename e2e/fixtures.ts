import { randomUUID } from "node:crypto";
import { type APIRequestContext, test as base, expect } from "@playwright/test";
import { type BatchReport, batchReport, feedbackReceipt } from "@/lib/contract/feed";
import type { FeedFormat } from "@/lib/domain/intake";
import { addFeed } from "./run-admin";

export { expect };

export type Feed = { key: string; feedId: string; token: string };

type Fixtures = {
  /** Console errors that a test brings about on purpose; any other fails it. */
  expectedConsoleErrors: RegExp[];
  consoleGuard: undefined;
  /** Creates a feed of its own, as an administrator does. */
  createFeed: (format?: FeedFormat) => Promise<Feed>;
  /** Posts events as one batch, and waits until it is worked off. */
  postEvents: (feed: Feed, events: readonly unknown[]) => Promise<BatchReport>;
};

export const test = base.extend<Fixtures>({
  expectedConsoleErrors: [[], { option: true }],
  consoleGuard: [
    async ({ page, expectedConsoleErrors }, use) => {
      const errors: string[] = [];
      const note = (text: string) => {
        if (!expectedConsoleErrors.some((expected) => expected.test(text))) errors.push(text);
      };
      page.on("console", (message) => message.type() === "error" && note(`${message.text()} (${message.location().url})`));
      page.on("pageerror", (error) => note(String(error)));
      await use(undefined);
      expect(errors, "the page reported errors").toEqual([]);
    },
    { auto: true },
  ],
  createFeed: async ({ baseURL: _ }, use) => {
    await use(createFeed);
  },
  postEvents: async ({ request }, use) => {
    await use((feed, events) => postEvents(request, feed, events));
  },
});

async function createFeed(format: FeedFormat = "sparkpost"): Promise<Feed> {
  const key = `${format}-${randomUUID().slice(0, 8)}`;
  return { key, ...(await addFeed(process.env["AFTERSEND_E2E_DATA"], key, format)) };
}

async function postEvents(request: APIRequestContext, { feedId, token }: Feed, events: readonly unknown[]): Promise<BatchReport> {
  const headers = { authorization: `Bearer ${token}`, "x-messagesystems-batch-id": randomUUID() };
  const response = await request.post(`/api/feedback/${feedId}`, { headers, data: events });
  expect(response.status(), await response.text()).toBe(200);
  const { batchId } = feedbackReceipt.parse(await response.json());
  const read = async () => batchReport.parse(await (await request.get(`/api/feeds/${feedId}/batches/${batchId}`, { headers })).json());
  await expect.poll(async () => (await read()).state, { message: `batch ${batchId} is worked off` }).toBe("done");
  return read();
}
