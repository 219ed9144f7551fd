import { expect, it } from "vitest";
import { errorStatus } from "@/lib/contract/error";
import { chineseWording } from "@/lib/view/testing/chinese-wording";
import { englishWording } from "@/lib/view/testing/english-wording";
import { NoAnswerError, RequestError } from "./fetch-json";
import { problemWords } from "./problem-words";

it("has words for every code there is", () => {
  for (const code of Object.keys(errorStatus) as (keyof typeof errorStatus)[]) {
    const problem = new RequestError(errorStatus[code], "words of the server", code);
    expect(problemWords(problem, englishWording)).toMatch(/\.$/);
    expect(problemWords(problem, chineseWording)).toMatch(/。$/);
  }
});

it("tells silence from a proxy's own answer", () => {
  expect(problemWords(new NoAnswerError(), englishWording)).toBe("The server does not answer.");
  expect(problemWords(new RequestError(502, "Bad gateway"), englishWording)).toBe("The server answered 502.");
  expect(problemWords(new Error("else"), englishWording)).toBe("The answer was not understood. Reload the page: a new version may have been started.");
});
