import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { type Access, actionAccess, confirmedPermissions, pageAccess, permissions } from "@/lib/server/auth/authorisation";
import type { Role } from "@/lib/server/auth/role";
import { expect } from "./fixtures";

/** Somebody who asks: by a session, by a token, or nobody. A token for feeds alone has no role, and is nobody to a page. */
export type Asker = { name: string; role: Role | null; grants?: readonly Access[]; isToken?: boolean; context: APIRequestContext };

const manifest = z.object({ node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })) });

/** The authorisation table is held against the app's folders by a unit test: what it names is all there is. */
export async function walkPages(url: string, asker: Asker, parts: Record<string, string>): Promise<void> {
  for (const [name, access] of Object.entries(pageAccess) as [string, Access][]) {
    if (access === "public") continue;
    const path = name.replace(/\[(\w+)\]/g, (_, part: string) => (name.startsWith("/feeds/") ? parts["feedId"] : parts[part]) ?? "1");
    for (const headers of [{}, { rsc: "1" }, { rsc: "1", "next-router-prefetch": "1" }]) {
      const what = `${asker.name} ${path} ${JSON.stringify(headers)}`;
      const { status, location, body } = await ask(asker, url + path, headers);
      const isPrefetch = "next-router-prefetch" in headers;
      if (mayDo(asker, access)) {
        expect([200, 307], what).toContain(status);
        expect(body, what).not.toContain(forbidden);
        if (status === 200 && "rsc" in headers && !isPrefetch) expect(body, what).toContain(drawn);
      } else if (asker.role === null) {
        // The router is told nothing, and asks for the whole page.
        if ("rsc" in headers) expect([status, body], what).toEqual([204, ""]);
        else expect([status, location?.startsWith("/sign-in")], what).toEqual([307, true]);
      } else {
        // Data for a page comes with 200 whatever it is: what counts is that the page is not in it. A prefetch has the route's name, and draws nothing.
        expect(status, what).toBe("rsc" in headers ? 200 : 403);
        if (isPrefetch) expect(body, what).not.toContain(drawn);
        else if ("rsc" in headers) expect(body, what).toContain(forbidden);
        expect(body, what).not.toContain("hopper");
      }
    }
  }
}

const forbidden = "NEXT_HTTP_ERROR_FALLBACK;403";
/** How an element begins in the data that Next sends for a page. */
const drawn = '["$",';

/** Next has data asked for under an address of its own, which it leads to first. */
async function ask({ context }: Asker, address: string, headers: Record<string, string>) {
  const first = await context.get(address, { headers, maxRedirects: 0 });
  const led = first.headers()["location"] ?? "";
  const answer = /[?&]_rsc/.test(led) ? await context.get(new URL(led, address).href, { headers, maxRedirects: 0 }) : first;
  return { status: answer.status(), location: answer.headers()["location"], body: await answer.text() };
}

/** Calls every server action there is, over HTTP and with nothing to work on: who may is told what is missing, and nobody else is let in. */
export async function walkActions(url: string, asker: Asker): Promise<number> {
  const actions = Object.entries(manifest.parse(JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"))).node);
  expect(actions.length).toBe(Object.keys(actionAccess).length);
  let called = 0;
  for (const [id, { filename, exportedName }] of actions) {
    const name = `${filename.replace(/^app\/?/, "").replace(/(^|\/)[^/]+$/, "")}/${exportedName}`;
    const access = (actionAccess as Record<string, Access>)[name];
    expect(access, name).toBeDefined();
    // Signing out takes no input: for who may, it would.
    if (access === undefined || access === "public" || access === "feed" || (/\/signOut/.test(name) && asker.role !== null)) continue;
    const headers = { "next-action": id, "content-type": "text/plain;charset=UTF-8", origin: url, "sec-fetch-site": "same-origin" };
    // Where it is at home: from any other page Next would hand it on to there.
    const home = `/${name.slice(0, name.lastIndexOf("/"))}`.replace(/\[\w+\]/g, "1");
    const answer = await asker.context.post(url + home, { headers, data: "[]", maxRedirects: 0 });
    const body = await answer.text();
    if (asker.role === null) expect(answer.status(), `${asker.name} ${name}`).toBe(401);
    const refused = asker.role === null || /"problem":"not-allowed"|"problems":\["(?:unauthorized|forbidden)"/.test(body);
    expect([answer.status(), refused], `${asker.name} ${name}: ${body.slice(-300)}`).toEqual([asker.role === null ? 401 : 200, !mayCall(asker, access)]);
    called++;
  }
  return called;
}

/** What takes a password takes a person. */
function mayCall(asker: Asker, access: Access): boolean {
  return mayDo(asker, access) && !(asker.isToken && (confirmedPermissions as readonly Access[]).includes(access));
}

function mayDo({ role, grants = [] }: Asker, access: Access): boolean {
  if (role === null || access === "public" || access === "feed") return false;
  return (permissions[access] as readonly Role[]).includes(role) || grants.includes(access);
}
