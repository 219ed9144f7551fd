import * as z from "zod/mini";
import { errorBody } from "@/lib/contract/error";
import { type Access, type RouteName, routeAccess } from "@/lib/server/auth/authorisation";
import { type Content, type DescribedRoute, describedRoutes } from "./described-routes";

type Json = Record<string, unknown>;

const schemes: Json = {
  token: { type: "http", scheme: "bearer", description: "An API token (npm run admin -- token create), or a feed's own token where it is for feeds." },
  basic: { type: "http", scheme: "basic", description: "The same token as the password." },
};

/** The HTTP surface as OpenAPI 3.1, from the schemas that the routes themselves parse with. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const [name, described] of Object.entries(describedRoutes)) {
    const [method = "", folder = ""] = name.split(" ");
    const path = folder.replaceAll("[", "{").replaceAll("]", "}");
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(path, described, routeAccess[name as RouteName]) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Aftersend", version: "1", description: "Delivery monitoring for email. Instants are ISO 8601 in UTC; every error has one shape." },
    components: { securitySchemes: schemes, schemas: { Error: schemaOf(errorBody, "output") } },
    paths,
  };
}

function operation(path: string, { summary, query, body, answer, also = {} }: DescribedRoute, access: Access): Json {
  const answers = Object.entries(also).map(([status, content]) => [status, { description: summary, ...contentOf(content, "output") }] as const);
  return {
    summary,
    ...(access === "public" ? { security: [] } : { security: [{ token: [] }, { basic: [] }], "x-access": access }),
    parameters: [...pathParameters(path), ...(query ? queryParameters(query) : [])],
    ...(body ? { requestBody: { required: true, ...contentOf(body, "input") } } : {}),
    responses: {
      200: { description: summary, ...contentOf(answer, "output") },
      ...Object.fromEntries(answers),
      default: { description: "What went wrong", content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } } },
    },
  };
}

function contentOf(content: Content, io: "input" | "output"): Json {
  if ("json" in content) return { content: { "application/json": { schema: schemaOf(content.json, io) } } };
  if ("events" in content) return { content: { "text/event-stream": { schema: { type: "string" }, "x-frame": schemaOf(content.events, io) } } };
  return "text" in content ? { content: { [content.text]: {} } } : {};
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));
}

function queryParameters(query: z.core.$ZodType): Json[] {
  const { properties = {}, required = [] } = schemaOf(query, "input") as { properties?: Record<string, unknown>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: required.includes(name), schema }));
}

function schemaOf(schema: z.core.$ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
}
