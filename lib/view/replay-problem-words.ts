import { type ReplayProblem, replayProblems } from "@/lib/contract/replay";
import type { Wording } from "./wording";

/** What was wrong with what was asked of the lab, in the reader's language. */
export function replayProblemWords(problems: readonly ReplayProblem[], w: Wording): string {
  return problems.map((problem) => w.t(`replay.problems.${problem}`)).join(" ");
}

/** Why a replay failed: what its row names, in the reader's language. */
export function replayErrorWords(error: string, w: Wording): string {
  return replayProblemWords([replayProblems.find((problem) => problem === error) ?? "internal"], w);
}
