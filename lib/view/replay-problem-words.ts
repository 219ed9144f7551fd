import type { ReplayProblem } from "@/lib/contract/replay";
import type { Wording } from "./wording";

/** What was wrong with what was asked of the lab, in the reader's language. */
export function replayProblemWords(problems: readonly ReplayProblem[], w: Wording): string {
  return problems.map((problem) => w.t(`replay.problems.${problem}`)).join(" ");
}
