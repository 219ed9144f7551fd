import { expect, test } from "vitest";
import { briefly } from "./briefly";

function counting(answers: (string | Error)[] = []) {
  const clock = { now: 0, reads: 0 };
  const ask = briefly(
    async () => {
      const answer = answers[clock.reads++] ?? `answer ${clock.reads}`;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    () => clock.now,
  );
  return { clock, ask };
}

test("what was found holds for a second, for all who ask meanwhile", async () => {
  const { clock, ask } = counting();
  await Promise.all([ask("a"), ask("a")]);
  clock.now = 999;
  expect(await ask("a")).toBe("answer 1");
  clock.now = 1_000;
  expect(await ask("a")).toBe("answer 2");
});

test("a failure is asked again at once", async () => {
  const { ask } = counting([new Error("away")]);
  await expect(ask("a")).rejects.toThrow("away");
  expect(await ask("a")).toBe("answer 2");
});

test("a failure that comes late takes nothing newer with it", async () => {
  let fail = (_: Error) => {};
  let reads = 0;
  const clock = { now: 0 };
  const ask = briefly(
    () => (reads++ === 0 ? new Promise<string>((_, reject) => (fail = reject)) : Promise.resolve(`answer ${reads}`)),
    () => clock.now,
  );
  const slow = ask("a");
  clock.now = 1_000;
  expect(await ask("a")).toBe("answer 2");
  fail(new Error("away"));
  await expect(slow).rejects.toThrow("away");
  expect(await ask("a")).toBe("answer 2");
  expect(reads).toBe(2);
});

test("can be told to forget", async () => {
  const { clock, ask } = counting();
  await ask("a");
  ask.forget();
  await ask("a");
  expect(clock.reads).toBe(2);
});

test("holds no more than some thousands", async () => {
  const { clock, ask } = counting();
  for (let i = 0; i <= 5_000; i++) await ask(String(i));
  await ask("0");
  expect(clock.reads).toBe(5_002);
});
