import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { deleteSessions } from "@/db/queries/people/delete-sessions";
import { savePassword } from "@/db/queries/people/save-password";
import { updateUser } from "@/db/queries/people/update-user";
import { revokeApiToken } from "@/db/queries/revoke-api-token";
import { database } from "@/lib/server/database";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { hashPassword } from "@/lib/server/people/hash-password";
import { addPerson, enter, password } from "@/lib/server/people/testing/people";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { createApiToken } from "@/lib/server/tokens/create-api-token";
import { auth } from "./auth";

// What is ended here is ended in the database, as another process would: nothing in this one is told to forget.
const mostMs = 2_000;
const times = 3;
let passwordHash: string;
let deliveryId: string;

serveOwnDatabase();

beforeAll(async () => {
  passwordHash = await hashPassword(password);
  const feed = await createFeed(database(), { key: "momentum", format: "sparkpost" });
  const declared = { feedId: Number(feed?.feedId), key: "autumn", mode: "efs", messagesToSend: 50, validitySeconds: 432_000 } as const;
  deliveryId = String((await declareDelivery(database(), declared)).id);
  await addPerson("admin", "stays");
});

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Opener = { headers: Record<string, string>; end: () => Promise<unknown> };

const people: [string, (userId: string, cookie: string) => Promise<unknown>][] = [
  ["signing out", (_, cookie) => auth().api.signOut({ headers: new Headers({ cookie }) })],
  ["signing out everywhere", (userId) => deleteSessions(database(), { userId })],
  ["another role", (id) => updateUser(database(), { id, role: "viewer", mayUnmask: false, disabled: false })],
  ["the account being disabled", (id) => updateUser(database(), { id, role: "marketer", mayUnmask: false, disabled: true })],
  ["a new password", (userId) => savePassword(database(), { userId, passwordHash })],
];

const tokens: [string, (name: string) => Promise<unknown>][] = [
  ["the token being revoked", (name) => revokeApiToken(database(), { name })],
  ["the token's expiry", (name) => database().query("update api_tokens set expires_at = now() where name = $1", [name])],
];

test.each(people)("%s ends open streams within two seconds", async (_, end) => {
  expect(
    await shortestEnd(async () => {
      const { id, email } = await addPerson("marketer");
      const { cookie } = await enter(email);
      return { headers: { cookie }, end: () => end(id, cookie) };
    }),
  ).toBeLessThan(mostMs);
});

test.each(tokens)("%s ends open streams within two seconds", async (_, end) => {
  expect(
    await shortestEnd(async () => {
      const name = randomUUID();
      const created = await createApiToken(database(), { name, role: "viewer", days: 1 });
      return { headers: { authorization: `Bearer ${created?.token}` }, end: () => end(name) };
    }),
  ).toBeLessThan(mostMs);
});

test("whoever may still read keeps their stream", async () => {
  const created = await createApiToken(database(), { name: "kept", role: "viewer", days: 1 });
  const leave = new AbortController();
  const stream = await openStream("list", { authorization: `Bearer ${created?.token}` }, leave.signal);
  const ended = drain(stream).then(() => "ended");
  const waited = new Promise((resolve) => setTimeout(resolve, mostMs, "open"));
  expect(await Promise.race([ended, waited])).toBe("open");
  leave.abort();
  expect(await ended).toBe("ended");
});

/** How long streams of both kinds stay open after what should end them, ms: the least of several, for the rest is what a busy machine adds. */
async function shortestEnd(opener: () => Promise<Opener>): Promise<number> {
  const took = await Promise.all(
    Array.from({ length: times }, async () => {
      const { headers, end } = await opener();
      const streams = await Promise.all([openStream("list", headers), openStream("delivery", headers)]);
      const drained = Promise.all(streams.map(drain));
      await end();
      const endedAt = performance.now();
      await drained;
      return performance.now() - endedAt;
    }),
  );
  return Math.min(...took);
}

async function openStream(what: "list" | "delivery", own: Record<string, string>, signal = AbortSignal.timeout(20_000)): Promise<Response> {
  const headers = { host: "mail.example.com", ...own };
  const [path, params] = what === "list" ? ["deliveries/stream", {}] : ["deliveries/[id]/stream", { id: deliveryId }];
  const { GET }: { GET: Handler } = await import(/* @vite-ignore */ join(import.meta.dirname, "../../../app/api", path, "route.ts"));
  const response = await GET(new Request("http://127.0.0.1/", { headers, signal }), { params: Promise.resolve(params) });
  expect(response.status).toBe(200);
  return response;
}

async function drain({ body }: Response): Promise<void> {
  const reader = body?.getReader();
  while (reader && !(await reader.read()).done);
}
