import type { FeedFormat } from "@/lib/domain/intake";
import type { Adapter } from "./adapter";
import { adaptKumomta } from "./kumomta/to-events";
import { adaptSparkpost } from "./sparkpost/to-events";

/** The adapter of each wire format. */
export const adapters: Record<FeedFormat, Adapter> = {
  sparkpost: adaptSparkpost,
  kumomta: adaptKumomta,
};
