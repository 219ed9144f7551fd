import { expect, test } from "vitest";
import { replayProblems } from "@/lib/contract/replay";
import { replayErrorWords } from "./replay-problem-words";
import { chineseWording } from "./testing/chinese-wording";
import { englishWording } from "./testing/english-wording";

test("why a replay failed is said in the reader's language, whatever its row holds", () => {
  expect(replayErrorWords("file-gone", englishWording)).toBe("The captured file is no longer there. Upload it again.");
  for (const error of [...replayProblems, "words of the server"]) expect(replayErrorWords(error, chineseWording)).toMatch(/。$/);
});
