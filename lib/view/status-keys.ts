import type { StatusLabel } from "@/lib/domain/mode";

/** The message of each of Campaign's words, below "status". */
export const statusKeys = {
  Pending: "pending",
  Sent: "sent",
  "Taken into account by the service provider": "takenIntoAccount",
  Failed: "failed",
  Ignored: "ignored",
} as const satisfies Partial<Record<StatusLabel, string>> & Record<string, string>;
