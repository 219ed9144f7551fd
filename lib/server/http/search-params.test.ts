import { expect, test } from "vitest";
import { deliveryListParams } from "@/lib/contract/delivery";
import { logParams } from "@/lib/contract/log";
import { reportParams } from "@/lib/contract/report";
import { withParams } from "./search-params";

const schemas = { log: logParams, list: deliveryListParams, report: reportParams };

async function ask(schema: keyof typeof schemas, query: string) {
  const response = await withParams({ url: `http://localhost/?${query}` }, schemas[schema], async (params) => Response.json(params));
  return { status: response.status, body: await response.json() };
}

test("what is given is read, and what is not falls back", async () => {
  const { status, body } = await ask("log", "outcome=failed,deferred&domain=a.example&from=&utm_source=x");
  expect(status).toBe(200);
  expect(body).toMatchObject({ outcome: ["deferred", "failed"], domain: "a.example", from: null, limit: 50, cursor: null });
});

test.each([
  ["log", "cursor=zzz", ["cursor"]],
  ["log", "cursor=%00", ["cursor"]],
  ["log", "outcome=zzz&provider=nobody&limit=0", ["outcome", "provider", "limit"]],
  ["log", "q=a%00b", ["q"]],
  ["list", "cursor=zzz&sort=odd", ["cursor", "sort"]],
  ["report", "from=zz&to=2026-01-01", ["from"]],
] as const)("%s?%s is refused, by name", async (schema, query, names) => {
  const { status, body } = await ask(schema, query);
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: "invalid-request", details: { params: names } });
  for (const name of names) expect(body.error.message).toContain(`\`${name}\``);
});

test("what every object has is no param", async () => {
  const { status, body } = await ask("log", "constructor=1&__proto__=2&toString=3&limit=7");
  expect(status).toBe(200);
  expect(body.limit).toBe(7);
});

test.each(["5f0c3b1e-9d0a-4c55-8a51-0123456789ab", "0".repeat(32), "ann@example.com"])("the cursor %s is taken", async (cursor) => {
  expect((await ask("log", `cursor=${encodeURIComponent(cursor)}`)).body.cursor).toBe(cursor);
});
