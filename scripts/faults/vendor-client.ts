import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { feedbackReceipt } from "@/lib/contract/feed";
import { between, pick, type Random } from "@/lib/server/replay/random";
import type { FaultBatch } from "./mix-feed";

/** Vendors wait ten seconds or so for an answer. */
const answerWithinMs = 12_000;
const clients = 12;

type Outcome = { type: "answer"; status: number; body: string; retryAfter: string | null } | { type: "lost"; why: string };
type HangUp = "halfway" | "before the answer" | null;

export type Posted = {
  /** Batch ids of the acknowledged posts, by batch key. */
  acknowledged: Map<string, Set<string>>;
  /** Posts that were acknowledged in the end, and how many tries that took. */
  posts: number;
  attempts: number;
  duplicates: number;
  /** Why posts were sent again, and how often. */
  retried: Map<string, number>;
  /** What a vendor must never be answered. */
  wrongAnswers: string[];
};

type Target = { urls: string[]; feedId: string; token: string };

/** A vendor: posts to any of the web processes, and posts again after any answer but 200 and after none. Now and then it hangs up itself. */
export class VendorClient {
  readonly posted: Posted = { acknowledged: new Map(), posts: 0, attempts: 0, duplicates: 0, retried: new Map(), wrongAnswers: [] };
  private readonly queue: FaultBatch[] = [];
  private readonly agent = new Agent({ keepAlive: true, maxSockets: clients });
  private underWay = 0;

  constructor(
    private readonly target: Target,
    private readonly random: Random,
  ) {}

  /** Posts not acknowledged yet. */
  get waiting(): number {
    return this.queue.length + this.underWay;
  }

  add(batches: readonly FaultBatch[]): void {
    this.queue.push(...batches);
    while (this.underWay < clients && this.queue.length > 0) void this.work();
  }

  close(): void {
    this.agent.destroy();
  }

  private async work(): Promise<void> {
    this.underWay += 1;
    for (let batch = this.queue.shift(); batch; batch = this.queue.shift()) await this.deliver(batch);
    this.underWay -= 1;
  }

  private async deliver(batch: FaultBatch): Promise<void> {
    const { posted, random } = this;
    for (;;) {
      posted.attempts += 1;
      const hangUp = random() < 0.04 ? pick<HangUp>(random, ["halfway", "before the answer"]) : null;
      const outcome = await this.post(batch, hangUp);
      if (outcome.type === "answer" && outcome.status === 200) return this.note(batch, outcome.body);
      const why = outcome.type === "lost" ? outcome.why : `answer ${outcome.status}`;
      posted.retried.set(why, (posted.retried.get(why) ?? 0) + 1);
      if (outcome.type === "answer" && !isHonestRefusal(outcome)) posted.wrongAnswers.push(`${outcome.status} ${outcome.body.slice(0, 200)}`);
      await sleep(between(random, 50, 500));
    }
  }

  private note(batch: FaultBatch, body: string): void {
    const { posted } = this;
    posted.posts += 1;
    let receipt: ReturnType<typeof feedbackReceipt.parse>;
    try {
      receipt = feedbackReceipt.parse(JSON.parse(body));
    } catch {
      posted.wrongAnswers.push(`200 ${body.slice(0, 200)}`);
      return;
    }
    if (receipt.duplicate) posted.duplicates += 1;
    if (receipt.items !== batch.items.length) posted.wrongAnswers.push(`a receipt for ${receipt.items} items of ${batch.items.length}`);
    posted.acknowledged.set(batch.key, (posted.acknowledged.get(batch.key) ?? new Set()).add(receipt.batchId));
  }

  private post({ key, body }: FaultBatch, hangUp: HangUp): Promise<Outcome> {
    const { urls, feedId, token } = this.target;
    const url = `${urls[Math.floor(this.random() * urls.length)]}/api/feedback/${feedId}`;
    const headers = {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "content-length": body.length,
      "x-messagesystems-batch-id": key,
    };
    return new Promise((resolve) => {
      const timer = setTimeout(() => sent.destroy(new Error("no answer in time")), answerWithinMs);
      const done = (outcome: Outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      const lost = (error: Error) => done({ type: "lost", why: "code" in error ? String(error.code) : error.message });
      const sent = request(url, { method: "POST", agent: this.agent, headers }, (answer) => {
        const chunks: Buffer[] = [];
        const { statusCode: status = 0, headers: told } = answer;
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.once("error", lost);
        answer.once("end", () => done({ type: "answer", status, body: Buffer.concat(chunks).toString(), retryAfter: told["retry-after"] ?? null }));
      });
      sent.once("error", lost);
      if (hangUp === "halfway") sent.write(body.subarray(0, body.length / 2), () => sent.destroy(new Error("hung up halfway")));
      else sent.end(body);
      if (hangUp === "before the answer") setTimeout(() => sent.destroy(new Error("hung up before the answer")), between(this.random, 0, 30));
    });
  }
}

/** 503, and when to come back. */
function isHonestRefusal({ status, retryAfter }: { status: number; retryAfter: string | null }): boolean {
  return status === 503 && retryAfter !== null;
}
