import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { isServed } from "./methods";
import { refuseUnreadable } from "./refuse-unreadable";

async function answerTo(method: string, headers: Record<string, string>, status: number): Promise<{ status: number; seen: IncomingHttpHeaders }> {
  let seen: IncomingHttpHeaders = {};
  const server = createServer((request, response) => {
    seen = request.headers;
    refuseUnreadable(request, response);
    response.statusCode = status;
    response.end("x");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    const { port } = server.address() as AddressInfo;
    return { status: (await fetch(`http://127.0.0.1:${port}/`, { method, headers })).status, seen };
  } finally {
    server.close();
  }
}

it("answers 400 to a call of an action that could not be read", async () => {
  expect(await answerTo("POST", { "next-action": "7f" }, 500)).toMatchObject({ status: 400 });
  expect(await answerTo("POST", { "content-type": "multipart/form-data; boundary=x" }, 500)).toMatchObject({ status: 400 });
});

it("leaves every other answer as it is", async () => {
  expect(await answerTo("POST", { "next-action": "7f" }, 200)).toMatchObject({ status: 200 });
  expect(await answerTo("POST", { "next-action": "7f" }, 503)).toMatchObject({ status: 503 });
  expect(await answerTo("POST", { "content-type": "application/json" }, 500)).toMatchObject({ status: 500 });
  expect(await answerTo("GET", {}, 500)).toMatchObject({ status: 500 });
});

it("serves no method that Next cannot", () => {
  expect(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].every(isServed)).toBe(true);
  expect(["TRACE", "CONNECT", "PROPFIND", "get", undefined].some(isServed)).toBe(false);
});
