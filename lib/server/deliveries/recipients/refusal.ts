import type { ErrorCode } from "@/lib/contract/error";

/** Why a list is not read any further, in words for whoever sent it. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}
