import type { Wording } from "@/lib/view/wording";
import { NoAnswerError, RequestError } from "./fetch-json";

/** Why a read failed, in the reader's language; the server itself speaks English. */
export function problemWords(problem: unknown, { t }: Wording): string {
  if (problem instanceof NoAnswerError) return t("errors.code.noAnswer");
  if (problem instanceof RequestError) return problem.code ? t(`errors.code.${problem.code}`) : t("errors.code.status", { status: String(problem.status) });
  return t("errors.code.unreadable");
}
