import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { pageAccess, routeAccess } from "@/lib/server/auth/authorisation";

/** A place that requests are made for: a method, and a path with its variable parts in brackets. */
export type Target = { method: string; path: string };

const elsewhere: Target[] = [
  { method: "GET", path: "/api/nothing-of-that-name" },
  { method: "GET", path: "/nothing/of/that/name" },
  { method: "GET", path: "/_next/static/chunks/[id].js" },
  { method: "GET", path: "/_next/image" },
  { method: "GET", path: "/_next/data/[id]/index.json" },
  { method: "GET", path: "/icon.svg" },
];

/** Every route and page of the authorisation table, which a test holds against the app's folders; and what is neither. */
export function listTargets(): Target[] {
  const routes = Object.keys(routeAccess).map((name) => {
    const [method = "", path = ""] = name.split(" ");
    return { method, path };
  });
  const pages = Object.keys(pageAccess).flatMap((path) => [
    { method: "GET", path },
    { method: "POST", path },
  ]);
  return [...routes, ...pages, ...elsewhere];
}

const manifest = z.object({ node: z.record(z.string(), z.unknown()) });

/** The ids under which the build answers server actions. */
export function listActionIds(file = ".next/server/server-reference-manifest.json"): string[] {
  if (!existsSync(file)) return [];
  const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
  return Object.keys(manifest.parse(parsed).node);
}
