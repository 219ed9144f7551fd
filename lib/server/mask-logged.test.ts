import { Writable } from "node:stream";
import pino from "pino";
import { expect, test } from "vitest";
import { loggerOptions } from "./logger";
import { maskLogged } from "./mask-logged";

test.each([
  ["Key (recipient)=(grace.hopper@example.com) already exists.", "Key (recipient)=(g•••@example.com) already exists."],
  ["  where: \"unnamed portal parameter $2 = 'Grace Hopper'\",\n  code: '22P02'", "  where: …\n  code: '22P02'"],
  ["550 5.1.1 <a/b+c@bücher.example>: unknown", "550 5.1.1 <a•••@bücher.example>: unknown"],
  ["root@localhost", "r•••@localhost"],
  ["GET /api/messages?recipient=grace%40example.com 500", "GET /•••%40example.com 500"],
  ["at /srv/node_modules/@base-ui/react/index.js:1:2", "at /srv/node_modules/@base-ui/react/index.js:1:2"],
  ["Bearer as_api_9f-_x refused", "Bearer as_api_… refused"],
  ["GET /s/pB3k9fQ2w7rT1yU8iO4aS6dF0gH5jK-_lZxCvBnM123/report", "GET /s/…/report"],
  ["cookie: aftersend.session_token=abc.def; share-pass=1.x", "cookie: aftersend.session_token=…; share-pass=…"],
])("%s is logged as %s", (line, logged) => expect(maskLogged(line)).toBe(logged));

test("of an error that quotes what it failed on, nothing of that is logged", () => {
  let said = "";
  const note = (chunk: unknown, _: string, done: () => void) => {
    said += String(chunk);
    done();
  };
  const log = pino({ ...loggerOptions, level: "info" }, new Writable({ write: note }));
  const refused = Object.assign(new Error('duplicate key for "grace@example.com"', { cause: new Error("of hopper@example.com") }), {
    code: "23505",
    constraint: "log_key",
    detail: "Key (recipient, name)=(grace@example.com, Grace Hopper) already exists.",
    where: "COPY log, line 3: Grace Hopper",
    parameters: ["Grace Hopper"],
  });
  log.error({ err: refused, recipient: "Grace Hopper", headers: { authorization: "Bearer x" } }, "failed for alan@example.com");
  expect(said).toContain('"code":"23505"');
  expect(said).toContain("log_key");
  expect(said).toContain("for a•••@example.com");
  expect(said).not.toMatch(/grace@|hopper@|alan@|Grace Hopper|Bearer x/);
});
