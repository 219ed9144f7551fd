import * as z from "zod/mini";
import { modes } from "@/lib/domain/mode";
import { logRow } from "./log";
import { recipientSearch } from "./sealed-search";

/** A message of the log with the delivery it belongs to. */
export const messageRow = z.extend(logRow, {
  delivery: z.object({ id: z.string(), key: z.string(), label: z.string(), mode: z.enum(modes) }),
});
export type MessageRow = z.infer<typeof messageRow>;

/** GET /api/messages?recipient=: what was sent to one address, over all deliveries; the latest word first. */
export const messagePage = z.object({ rows: z.array(messageRow), nextCursor: z.nullable(z.string()) });
export type MessagePage = z.infer<typeof messagePage>;

/** Search params of the messages. The address is exact, in any case, as it is or sealed (see sealed-search); without one there is nothing to list. */
export const messageParams = z.object({
  recipient: z.pipe(z.string().check(z.trim(), z.minLength(1)), recipientSearch),
  cursor: z.catch(z.nullable(z.string().check(z.regex(/^\d{1,6}\.-?\d{1,15}\.\d{1,15}\.[\da-f]{32}$/))), null),
  limit: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
});
export type MessageParams = z.infer<typeof messageParams>;
