import { expect, test } from "vitest";
import { routeAccess } from "@/lib/server/auth/authorisation";
import { openApiDocument } from "./openapi-document";

type Operation = { parameters: { name: string; in: string; schema: unknown }[]; responses: Record<string, { content?: Record<string, { schema?: unknown }> }> };
const { paths } = openApiDocument() as { paths: Record<string, Record<string, Operation>> };
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
);

test("every route of the authorisation table, which names every handler, is in the document", () => {
  const named = Object.keys(routeAccess).map((name) => name.replaceAll("[", "{").replaceAll("]", "}"));
  expect(operations.map(({ name }) => name).sort()).toEqual(named.sort());
});

test("what answers with JSON says of what shape", () => {
  const shapeless = operations.filter(
    ({ operation }) => JSON.stringify(operation.responses[200]?.content?.["application/json"]?.schema ?? { type: 1 }) === "{}",
  );
  expect(shapeless.map(({ name }) => name)).toEqual([]);
  const list = paths["/api/deliveries"]?.["get"];
  expect(list?.parameters.map(({ name }) => name)).toEqual(["q", "state", "mode", "period", "feed", "has", "since", "sort", "cursor", "limit", "ids"]);
  expect(JSON.stringify(list?.responses[200])).toContain('"nextCursor"');
});

test("the parameters of a path are named", () => {
  expect(paths["/api/deliveries/{id}/log/{messageKey}"]?.["get"]?.parameters.filter((each) => each.in === "path").map(({ name }) => name)).toEqual([
    "id",
    "messageKey",
  ]);
});
