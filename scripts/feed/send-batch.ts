import { setTimeout as sleep } from "node:timers/promises";
import { type BatchReport, batchReport, type FeedbackReceipt, feedbackReceipt, feedList } from "@/lib/contract/feed";
import type { Batch } from "./split-batches";

export type Target = { url: string; feedId: string; token: string };

const attempts = 6;

/** Posts a batch until it is answered with 200, as a vendor does. */
export async function sendBatch(target: Target, batch: Batch, say: (line: string) => void): Promise<FeedbackReceipt> {
  let last = "";
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const answer = await post(target, batch);
    if (answer.ok) return answer.receipt;
    if (answer.final) throw new Error(answer.reason);
    last = answer.reason;
    const waitSeconds = 2 ** (attempt - 1);
    if (attempt < attempts) {
      say(`${last}; trying again in ${waitSeconds} s`);
      await sleep(waitSeconds * 1_000);
    }
  }
  throw new Error(`${last}. Gave up after ${attempts} attempts.`);
}

type Answer = { ok: true; receipt: FeedbackReceipt } | { ok: false; final: boolean; reason: string };

async function post({ url, feedId, token }: Target, batch: Batch): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, "content-type": batch.contentType, "x-messagesystems-batch-id": batch.id };
  try {
    const response = await fetch(`${url}/api/feedback/${encodeURIComponent(feedId)}`, {
      method: "POST",
      headers,
      body: batch.body,
      signal: AbortSignal.timeout(60_000),
    });
    const text = await response.text();
    if (response.status === 200) return { ok: true, receipt: feedbackReceipt.parse(JSON.parse(text)) };
    const final = response.status >= 400 && response.status < 500 && response.status !== 429 && response.status !== 408;
    return { ok: false, final, reason: `${url} answered ${response.status}: ${text.slice(0, 300)}` };
  } catch (error) {
    return { ok: false, final: false, reason: `${url} could not be reached (${reasonOf(error)})` };
  }
}

/** What became of a batch, once it is worked off. */
export async function awaitBatch({ url, feedId, token }: Target, batchId: string, patienceMs: number): Promise<BatchReport> {
  const deadline = Date.now() + patienceMs;
  for (let waitMs = 50; ; waitMs = Math.min(1_000, waitMs * 2)) {
    const response = await fetch(`${url}/api/feeds/${feedId}/batches/${batchId}`, { headers: { authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(`${url} answered ${response.status} when asked for batch ${batchId}.`);
    const report = batchReport.parse(await response.json());
    if (report.state === "done") return report;
    if (Date.now() > deadline) throw new Error(`Batch ${batchId} is safe but still queued. Is the worker running? "npm start" runs it.`);
    await sleep(waitMs);
  }
}

/** The id of a feed by its key; the key itself if the server does not list feeds to us, for then it may be the id. */
export async function resolveFeedId(url: string, key: string): Promise<string> {
  const response = await fetch(`${url}/api/feeds`, { signal: AbortSignal.timeout(30_000) }).catch((error: unknown) => {
    throw new Error(`${url} could not be reached (${reasonOf(error)}). Is it running? "npm start" runs it.`);
  });
  const rows = response.ok ? feedList.parse(await response.json()).rows : [];
  const feed = rows.find((row) => row.key === key);
  if (feed) return feed.id;
  if (/^\d+$/.test(key)) return key;
  throw new Error(
    response.ok
      ? `There is no feed "${key}" at ${url}. Create it: npm run admin -- feed create --key ${key} --format sparkpost`
      : `${url} does not say which feeds it has (${response.status}). Name the feed by its id: --feed 1`,
  );
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
