import { z } from "zod";
import { isStorable } from "@/lib/contract/is-storable";
import { errorResponse } from "./respond";

/**
 * Answers with a request's search params by a schema. Where a page falls back, a program is told: a value that its param does not take is refused, by
 * the param's name. An empty one is as none, and a param that the schema does not know is nobody's.
 */
export async function withParams<Schema extends z.ZodObject>(
  request: Pick<Request, "url">,
  schema: Schema,
  answer: (params: z.output<Schema>) => Promise<Response>,
): Promise<Response> {
  const given = [...new URL(request.url).searchParams].filter(([name, value]) => name in schema.shape && value !== "");
  const wrong = given.filter(([name, value]) => !isStorable(value) || !strictly(schema.shape[name]).safeParse(value).success).map(([name]) => name);
  const parsed = schema.safeParse(Object.fromEntries(given));
  const names = [...new Set(parsed.success ? wrong : [...wrong, ...parsed.error.issues.map(({ path }) => String(path[0]))])];
  if (parsed.success && names.length === 0) return answer(parsed.data);
  return errorResponse("invalid-request", `Not a value that is taken here: ${names.map((name) => `\`${name}\``).join(", ")}.`, { params: names });
}

/** The field without what it falls back to. */
function strictly(field: unknown): z.ZodType {
  if (field instanceof z.ZodCatch) return strictly(field.unwrap());
  return field instanceof z.ZodType ? field : z.unknown();
}
