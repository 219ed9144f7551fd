import fc from "fast-check";
import { expect, test } from "vitest";
import { packBody, unpackBody } from "./packed-body";

test("a body comes back as it was, small or large, packable or not", async () => {
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 5_000 }),
    fc.string().map((text) => Buffer.from(text.repeat(500))),
  );
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      expect(unpackBody(await packBody(body))).toEqual(Buffer.from(body));
    }),
  );
});

test("a large body that repeats itself is stored small", async () => {
  expect((await packBody(Buffer.from("delivered ".repeat(10_000)))).byteLength).toBeLessThan(1_000);
});
