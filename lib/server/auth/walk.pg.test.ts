import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/database";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { addPerson, enter } from "@/lib/server/people/testing/people";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { createApiToken } from "@/lib/server/tokens/create-api-token";
import { type Access, actionAccess, type Permission, pageAccess, permissions, routeAccess } from "./authorisation";
import { authorise } from "./authorise";
import { type Role, roles } from "./role";
import { readViewer } from "./viewer";

const readScopes = ["read", "read-log", "read-addresses"] as const;
const askers = ["nobody", "a cookie somebody made up", "ingest token", ...roles, ...[...roles, ...readScopes].map((role) => `${role} token` as const)] as const;
const headersOf = new Map<string, Record<string, string>>([
  ["nobody", {}],
  ["a cookie somebody made up", { cookie: "aftersend.session_token=abc.def" }],
]);

serveOwnDatabase();

beforeAll(async () => {
  await createFeed(database(), { key: "momentum", format: "sparkpost" });
  for (const role of roles) {
    const { email } = await addPerson(role, role);
    headersOf.set(role, { cookie: (await enter(email)).cookie });
  }
  for (const role of [...roles, ...readScopes, "ingest"] as const) {
    const created = await createApiToken(database(), { name: role, role });
    headersOf.set(`${role} token`, { authorization: `Bearer ${created?.token}` });
  }
});

/** All that is read by somebody who changes nothing. */
const readsTheLog: readonly Permission[] = ["read-reports", "read-log", "export-log", "read-feeds", "own-account"];

function isAllowed(asker: string, permission: Permission): boolean {
  if (asker === "read-log token" || asker === "read-addresses token") return readsTheLog.includes(permission);
  const role = roles.find((each) => asker.startsWith(each)) ?? (asker === "read token" ? "viewer" : undefined);
  return role !== undefined && (permissions[permission] as readonly Role[]).includes(role);
}

const guarded = (table: Record<string, Access>) =>
  Object.entries(table).flatMap(([name, access]) => (access === "public" || access === "feed" ? [] : [[name, access] as const]));

describe.each(guarded(routeAccess))("%s (%s)", (name, permission) => {
  test.each(askers)("as %s", async (asker) => {
    const [method = "", path = ""] = name.split(" ");
    const handler = await handlerOf(method, path);
    const params = Object.fromEntries([...path.matchAll(/\[(\w+)\]/g)].map(([, param]) => [param, "1"]));
    const request = new Request(`http://127.0.0.1:3000${path.replace(/\[\w+\]/g, "1")}`, {
      method,
      headers: { host: "127.0.0.1:3000", "sec-fetch-site": "same-origin", ...headersOf.get(asker) },
      signal: AbortSignal.timeout(20_000),
    });
    const response = await handler(request, { params: Promise.resolve(params) });
    await response.body?.cancel();
    if (isAllowed(asker, permission)) expect([200, 201, 400, 404]).toContain(response.status);
    else expect(response.status).toBe(/^(nobody|a cookie|ingest)/.test(asker) ? 401 : 403);
  });
});

describe.each([...new Set([...guarded(actionAccess), ...guarded(pageAccess)].map(([, permission]) => permission))])("what takes %s", (permission) => {
  test.each(askers)("as %s", async (asker) => {
    const asked = { method: "POST", headers: new Headers({ "sec-fetch-site": "same-origin", ...headersOf.get(asker) }) };
    expect((await authorise(asked, permission)).ok).toBe(isAllowed(asker, permission));
  });

  test("never for another site's page", async () => {
    for (const role of roles) {
      const headers = new Headers({ "sec-fetch-site": "cross-site", ...headersOf.get(role) });
      expect(await authorise({ method: "POST", headers }, permission)).toMatchObject({ ok: false, code: "forbidden" });
    }
  });
});

type Handler = (request: Request, context: { params: Promise<Record<string, string | undefined>> }) => Promise<Response>;

async function handlerOf(method: string, path: string): Promise<Handler> {
  const folder = join(import.meta.dirname, "../../../app", path);
  const file = readdirSync(folder).find((each) => /^route\.tsx?$/.test(each)) ?? "";
  const module: Record<string, Handler | undefined> = await import(/* @vite-ignore */ join(folder, file));
  const handler = module[method];
  if (!handler) throw new Error(`${path} has no ${method}`);
  return handler;
}

test("a token reads addresses by the scope that names them, and by no lesser one", async () => {
  const shows = async (asker: string) => (await readViewer(new Headers({ host: "mail.example.com", ...headersOf.get(asker) })))?.showsAddresses;
  const shown = await Promise.all(askers.map(async (asker) => [asker, await shows(asker)] as const));
  expect(shown.filter(([, whole]) => whole).map(([asker]) => asker)).toEqual(["admin", "admin token", "read-addresses token"]);
});
