import * as z from "zod/mini";
import { modes } from "@/lib/domain/mode";

/** What only declaring needs, apart from what every page of a delivery loads. */

const lineUpTo = (longest: number) =>
  z
    .string()
    .check(z.trim(), z.minLength(1), z.maxLength(longest), z.regex(/^[^\p{Cc}\p{Cs}]+$/u, "must hold no control characters and no halves of characters"));
const name = lineUpTo(200);
/** As long as a line of a message may be (RFC 5322 §2.1.1). */
export const longestSubject = 998;
const subject = lineUpTo(longestSubject);
/** As long as an address may be: 64 before the @ and 255 behind it (RFC 5321 §4.5.3.1). */
export const longestSender = 320;
const sender = lineUpTo(longestSender);
const messagesToSend = z.int().check(z.minimum(0), z.maximum(1_000_000_000));
const validitySeconds = z.int().check(z.minimum(1), z.maximum(31_536_000));

/** Body of POST /api/deliveries. `sender` is as a From header shows it: a name and an address in angle brackets, or an address. `feedId` is for those who come without a feed's token; without it, the only feed there is. */
export const declareDelivery = z.strictObject({
  key: name,
  label: z.optional(name),
  subject: z.optional(subject),
  sender: z.optional(sender),
  mode: z._default(z.enum(modes), "efs"),
  messagesToSend: z.optional(messagesToSend),
  validitySeconds: z._default(validitySeconds, 432_000),
  feedId: z.optional(z.string().check(z.maxLength(20))),
});
export type DeclareDelivery = z.infer<typeof declareDelivery>;

/** Answer of POST /api/deliveries. */
export const declaredDelivery = z.object({ id: z.string() });

/** Body of PATCH /api/deliveries/:id: what is given is changed. Null takes a declared `messagesToSend`, `subject` or `sender` back. */
export const correctDelivery = z
  .partial(
    z.strictObject({
      label: name,
      subject: z.nullable(subject),
      sender: z.nullable(sender),
      mode: z.enum(modes),
      messagesToSend: z.nullable(messagesToSend),
      validitySeconds,
    }),
  )
  .check(z.refine((body) => Object.keys(body).length > 0, "must change something"));
export type CorrectDelivery = z.infer<typeof correctDelivery>;
