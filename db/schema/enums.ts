import { pgEnum } from "drizzle-orm/pg-core";
import { eventKinds } from "@/lib/domain/event";
import { failedByCauses } from "@/lib/domain/failed-by";
import { outcomes } from "@/lib/domain/message-state";
import { modes } from "@/lib/domain/mode";
import { failureTypes } from "@/lib/domain/qualification/qualification";

/** The enum's order ranks terminal events of one instant, as the domain's does. */
export const eventKind = pgEnum("event_kind", eventKinds);
export const outcome = pgEnum("outcome", outcomes);
export const failureType = pgEnum("failure_type", failureTypes);
export const failedBy = pgEnum("failed_by", failedByCauses);
export const mode = pgEnum("mode", modes);
