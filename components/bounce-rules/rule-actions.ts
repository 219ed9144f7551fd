import type { Tried } from "@/lib/contract/bounce-rules";
import type { Done } from "@/lib/contract/people";

/** What the server does with rules. */
export type RuleActions = Record<"add" | "change" | "move" | "retire", (form: unknown) => Promise<Done>>;
export type TryReply = (form: unknown) => Promise<Done<{ tried: Tried }>>;
