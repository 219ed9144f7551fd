import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time";

test("what is asked for while work is under way is dropped, and what comes after it runs", async () => {
  const once = oneAtATime();
  const ran: number[] = [];
  let finish = () => {};
  const first = once(async () => {
    ran.push(1);
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return "first";
  });
  expect(await once(async () => ran.push(2))).toBeNull();
  finish();
  expect(await first).toBe("first");
  await once(async () => ran.push(3));
  expect(ran).toEqual([1, 3]);
});

test("work that fails makes way for the next", async () => {
  const once = oneAtATime();
  await expect(once(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await once(async () => "again")).toBe("again");
});
