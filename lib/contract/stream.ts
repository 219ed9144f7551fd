import * as z from "zod/mini";
import { deliverySummary } from "./delivery";

/** Frames of an SSE stream. A summary frame carries the whole summary, so a missed frame costs nothing. */
export const streamFrame = z.discriminatedUnion("type", [
  z.object({ type: z.literal("summary"), summary: deliverySummary }),
  /** The list page's stream: ids of deliveries that changed since the last frame. */
  z.object({ type: z.literal("changed"), deliveryIds: z.array(z.string()) }),
  z.object({ type: z.literal("heartbeat"), at: z.iso.datetime() }),
]);
export type StreamFrame = z.infer<typeof streamFrame>;
