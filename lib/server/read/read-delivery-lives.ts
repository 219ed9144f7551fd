import type { Connection } from "@/db/client";
import type { DeliveryRow } from "@/db/queries/delivery-columns";
import { type LifeSlot, type LifeSpan, readLives } from "@/db/queries/read-lives";
import type { DeliveryLife } from "@/lib/contract/delivery";
import { minutesOf, type TimeScope } from "@/lib/domain/contribution";
import { isoInstant } from "./iso-instant";

const mostSlots = 40;
/** A life is read by the widest counters that still tell something of it: few rows for each of a page of deliveries. */
const scopeUpTo: readonly [TimeScope, number][] = [
  ["minute", 4 * 60],
  ["hour", 8 * 1440],
];

/** How deliveries came to stand where they stand, each in at most 40 slots; those in which nothing has its final word have none. */
export async function readDeliveryLives(db: Connection, rows: readonly DeliveryRow[]): Promise<Map<number, DeliveryLife>> {
  const spans = rows.flatMap((row) => spanOf(row) ?? []);
  const slots = new Map<number, LifeSlot[]>(spans.map(({ deliveryId }) => [deliveryId, []]));
  for (const slot of await readLives(db, { spans })) slots.get(slot.deliveryId)?.push(slot);
  return new Map(
    spans.flatMap((span) => {
      const life = lifeOf(span, slots.get(span.deliveryId) ?? []);
      return life ? [[span.deliveryId, life] as const] : [];
    }),
  );
}

type Span = LifeSpan & { slotMs: number; firstSlot: number; lastSlot: number };

function spanOf({ id, firstEventAt, lastEventAt }: DeliveryRow): Span | null {
  if (firstEventAt === null || lastEventAt === null) return null;
  const minutes = (lastEventAt - firstEventAt) / 60_000;
  const scope = scopeUpTo.find(([, most]) => minutes <= most)?.[0] ?? "day";
  const width = Math.max(1, Math.ceil(minutes / minutesOf[scope] / (mostSlots - 2)));
  const slotMs = width * minutesOf[scope] * 60_000;
  return { deliveryId: id, scope, width, slotMs, firstSlot: Math.floor(firstEventAt / slotMs), lastSlot: Math.floor(lastEventAt / slotMs) };
}

function lifeOf({ slotMs, firstSlot, lastSlot }: Span, slots: readonly LifeSlot[]): DeliveryLife | null {
  if (slots.length === 0) return null;
  const first = Math.min(firstSlot, slots[0]?.slot ?? firstSlot);
  const length = Math.max(lastSlot, slots.at(-1)?.slot ?? lastSlot) - first + 1;
  const landed = new Array<number>(length).fill(0);
  const failed = new Array<number>(length).fill(0);
  for (const { slot, delivered, failed: n } of slots) {
    landed[slot - first] = delivered;
    failed[slot - first] = n;
  }
  return { from: isoInstant(first * slotMs), slotSeconds: slotMs / 1000, landed: addUp(landed), failed: addUp(failed) };
}

function addUp(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}
