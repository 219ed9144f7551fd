import { randomBytes } from "node:crypto";
import { request as sendRequest } from "node:http";
import { gzipSync } from "node:zlib";
import { errorBody } from "@/lib/contract/error";
import { feedDetail } from "@/lib/contract/feed";
import { expect, test } from "./fixtures";

const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
const bodies: (string | Buffer)[] = [
  "",
  "null",
  "7",
  '"text"',
  "{}",
  "[]",
  "[[]]",
  "{",
  "[{]",
  "\u0000",
  "not json\n{}\nstill not",
  '[{"msys":{"message_event":{"type":"delivery","timestamp":"1e99","rcpt_to":{"a":1}}}}]',
  '[{"msys":{"message_event":{"type":"bounce","timestamp":"1760000000","rcpt_to":"a\\u0000b@example.com","bounce_class":"999999999999","num_retries":"-4","reason":"\\ud800"}}}]',
  '[{"msys":{"__proto__":{"type":"delivery"}}},{"msys":{"constructor":{"type":"toString"}}}]',
  '[{"msys":{"message_event":{"type":"delivery","timestamp":1760000000,"message_id":92356927693813856,"rcpt_to":"big@example.com","transmission_id":65832150921904138}}}]',
  deep,
  Buffer.from([0xff, 0xfe, 0x00, 0x80]),
  randomBytes(4_096),
  gzipSync("[]").subarray(0, 9),
];

test("garbage posted to a feed is answered plainly, kept, and found with its reason", async ({ request, createFeed }) => {
  for (const format of ["sparkpost", "kumomta"] as const) {
    const feed = await createFeed(format);
    for (const data of bodies) {
      for (const encoding of [undefined, "gzip", "snappy"]) {
        const headers = { authorization: `Bearer ${feed.token}`, "content-type": "application/json", ...(encoding ? { "content-encoding": encoding } : {}) };
        const answer = await request.post(`/api/feedback/${feed.feedId}`, { headers, data: Buffer.from(data) });
        expect([200, 400, 413, 415]).toContain(answer.status());
        if (answer.status() !== 200) errorBody.parse(await answer.json());
      }
    }
    await expect.poll(async () => feedDetail.parse(await (await request.get(`/api/feeds/${feed.feedId}`)).json()).queued).toBe(0);
    const { rejects } = feedDetail.parse(await (await request.get(`/api/feeds/${feed.feedId}`)).json());
    expect(new Set(rejects.map(({ reason }) => reason)).size).toBeGreaterThan(1);
  }
  expect((await request.get("/api/health/ready")).status()).toBe(200);
});

test("what an action is called with is refused unread where it is larger than any form of ours", async ({ request }) => {
  const call = (path: string, bytes: number) =>
    request.post(path, { headers: { "next-action": "7f".repeat(21), "content-type": "text/plain" }, data: "x".repeat(bytes) });
  for (const path of ["/sign-in", "/", "/settings/people"]) {
    const answer = await call(path, 65_537);
    expect(answer.status()).toBe(413);
    expect(errorBody.parse(await answer.json()).error.code).toBe("too-large");
  }
  expect((await call("/sign-in", 65_000)).status()).toBeLessThan(500);
});

const odd = ["0", "-1", "1e9", "9".repeat(30), "%00", "..%2f..", "%F0%9F%92%A9", "1;drop table", "undefined"];
const routes = (id: string) => [
  `/api/deliveries/${id}`,
  `/api/deliveries/${id}/timeline?bucket=${id}`,
  `/api/deliveries/${id}/breakdown?by=${id}`,
  `/api/deliveries/${id}/log?outcome=${id}&reason=${id}&cursor=${id}&limit=${id}&q=${id}`,
  `/api/deliveries/${id}/log/${id}`,
  `/api/deliveries/${id}/stream`,
  `/api/deliveries?q=${id}&cursor=${id}&limit=${id}&state=${id}`,
  `/api/feeds/${id}`,
  `/api/feeds/${id}/batches/${id}`,
  `/api/feedback/${id}`,
  `/deliveries/${id}`,
  `/deliveries/${id}/log?outcome=${id}&cursor=${id}`,
  `/deliveries/${id}/log/${id}`,
  `/feeds/${id}`,
];

test("no route fails on odd ids, params, methods or bodies", async ({ request }) => {
  test.setTimeout(180_000);
  for (const id of odd) {
    for (const route of routes(id)) {
      for (const method of ["GET", "POST", "PUT", "DELETE"]) {
        const answer = await request.fetch(route, {
          method,
          ...(method === "GET" ? {} : { data: Buffer.from("{garbage"), headers: { "content-type": "application/json" } }),
        });
        expect(answer.status(), `${method} ${route}`).toBeLessThan(500);
      }
    }
  }
});

test("declaring a delivery refuses what it cannot take, and says why", async ({ request, createFeed }) => {
  const { token } = await createFeed();
  const declare = (data: unknown, headers: Record<string, string> = { authorization: `Bearer ${token}` }) =>
    request.post("/api/deliveries", {
      headers: { "content-type": "application/json", ...headers },
      data: Buffer.from(typeof data === "string" ? data : JSON.stringify(data)),
    });
  expect((await declare({ key: "x" }, {})).status()).toBe(401);
  for (const data of [
    "{",
    "null",
    {},
    { key: "" },
    { key: 7 },
    { key: "x", mode: "v9" },
    { key: "x", messagesToSend: -1 },
    { key: "x", messagesToSend: 1.5 },
    { key: "a\u0000b" },
    { key: "x".repeat(201) },
    { key: "x", extra: 1 },
  ]) {
    const answer = await declare(data);
    expect(answer.status(), JSON.stringify(data)).toBe(400);
    expect(errorBody.parse(await answer.json()).error.code).toBe("invalid-request");
  }
});

test("addresses that cannot be read are refused, and asking for another protocol changes nothing", async ({ baseURL }) => {
  for (const path of ["/deliveries/%", "/deliveries/%ff", "/api/deliveries/%", "/api/feedback/%ff", "*"]) {
    expect(await statusOf(String(baseURL), { path, method: "GET" }), path).toBe(400);
  }
  const upgrade = { connection: "Upgrade, HTTP2-Settings", upgrade: "h2c", "http2-settings": "AAMAAABkAAQAoAAAAAIAAAAA" };
  expect(await statusOf(String(baseURL), { path: "/api/health/live", method: "GET", headers: upgrade })).toBe(200);
  expect(await statusOf(String(baseURL), { path: "/api/feedback/1", method: "POST", headers: upgrade })).toBe(401);
});

function statusOf(baseURL: string, options: { path: string; method: string; headers?: Record<string, string> }): Promise<number | undefined> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((resolve, reject) => {
    sendRequest({ hostname, port, agent: false, ...options }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
