import type { ErrorCode } from "@/lib/contract/error";
import type { ListRefusal } from "@/lib/contract/recipients";

/** Why a list is not read any further, in words for whoever sent it, and without them for whoever says it in another language. */
export class Refusal extends Error {
  readonly why: ListRefusal;

  constructor(
    readonly code: ErrorCode,
    message: string,
    { kind, line = null, text = null }: Pick<ListRefusal, "kind"> & Partial<ListRefusal>,
  ) {
    super(message);
    this.name = "Refusal";
    this.why = { kind, line, text };
  }
}
