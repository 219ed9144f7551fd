import type { ReplyId } from "./reply";
import { replyIds } from "./reply";

/** Types of Momentum's message events, in a fixed order: a plan keeps a type as its number here. */
const itemTypes = ["injection", "delivery", "delay", "bounce", "out_of_band", "spam_complaint", "policy_rejection"] as const;
export type ItemType = (typeof itemTypes)[number];

/** One item of the feed to come. Seconds count from the replay's start. */
export type PlannedItem = { message: number; type: ItemType; atSeconds: number; retries: number; reply: ReplyId | null };

const noReply = 255;
const ordinals = 2 ** 24;

/**
 * Everything a replay will emit, in the order it will. Kept in typed arrays, some 30 bytes an item:
 * a replay of 200,000 messages must fit in a worker beside others.
 */
export class Plan {
  private count = 0;
  private capacity = 4_096;
  private message = new Uint32Array(this.capacity);
  private at = new Uint32Array(this.capacity);
  private type = new Uint8Array(this.capacity);
  private retries = new Uint8Array(this.capacity);
  private reply = new Uint8Array(this.capacity);
  /** Second of emission and ordinal in one number, so that a plain numeric sort is a stable sort by time. */
  private order = new Float64Array(this.capacity);

  get length(): number {
    return this.count;
  }

  add(item: PlannedItem, emitSeconds: number): void {
    if (this.count === this.capacity) this.grow();
    const i = this.count++;
    this.message[i] = item.message;
    this.at[i] = item.atSeconds;
    this.type[i] = itemTypes.indexOf(item.type);
    this.retries[i] = item.retries;
    this.reply[i] = item.reply === null ? noReply : replyIds.indexOf(item.reply);
    this.order[i] = emitSeconds * ordinals + i;
  }

  /** Puts the items in order of emission. To be called once, before any is read. */
  seal(): void {
    this.order = this.order.slice(0, this.count).sort();
  }

  emitSecondsAt(position: number): number {
    return Math.floor((this.order[position] ?? Number.NaN) / ordinals);
  }

  itemAt(position: number): PlannedItem {
    const i = (this.order[position] ?? Number.NaN) % ordinals;
    const message = this.message[i];
    const atSeconds = this.at[i];
    const type = itemTypes[this.type[i] ?? -1];
    if (message === undefined || atSeconds === undefined || !type) throw new Error(`no item at ${position}`);
    return { message, type, atSeconds, retries: this.retries[i] ?? 0, reply: replyIds[this.reply[i] ?? noReply] ?? null };
  }

  private grow(): void {
    this.capacity *= 2;
    this.message = widened(this.message, new Uint32Array(this.capacity));
    this.at = widened(this.at, new Uint32Array(this.capacity));
    this.type = widened(this.type, new Uint8Array(this.capacity));
    this.retries = widened(this.retries, new Uint8Array(this.capacity));
    this.reply = widened(this.reply, new Uint8Array(this.capacity));
    this.order = widened(this.order, new Float64Array(this.capacity));
  }
}

function widened<T extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(from: T, to: T): T {
  to.set(from);
  return to;
}
