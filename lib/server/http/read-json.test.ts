import { expect, test } from "vitest";
import { readJson } from "./read-json";

const read = (body: string) => readJson(new Request("http://127.0.0.1/", { method: "POST", body }));
const nested = (levels: number) => `${'{"a":['.repeat(levels / 2)}${"]}".repeat(levels / 2)}`;

test("a small body of JSON is read", async () => {
  expect(await read('{"key":"spring"}')).toEqual({ ok: true, value: { key: "spring" } });
  expect(await read(nested(20))).toMatchObject({ ok: true });
});

test.each([nested(22), nested(100_000)])("one that is nested too deeply is refused", async (body) => {
  expect(await read(body)).toMatchObject({ ok: false, code: "invalid-request", message: "The body is nested too deeply." });
});

test.each(["", "{", "\u0000"])("%j is no JSON", async (body) => {
  expect(await read(body)).toMatchObject({ ok: false, code: "invalid-request", message: "The body is not JSON." });
});
