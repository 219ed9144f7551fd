import * as z from "zod/mini";
import { isStorable } from "@/lib/contract/is-storable";
import { errorResponse } from "./respond";

/**
 * Answers with a request's search params by a schema. Where a page falls back, a program is told: a value that its param does not take is refused, by
 * the param's name. An empty one is as none, and a param that the schema does not know is nobody's.
 */
export async function withParams<Schema extends z.core.$ZodObject>(
  request: Pick<Request, "url">,
  schema: Schema,
  answer: (params: z.output<Schema>) => Promise<Response>,
): Promise<Response> {
  const fields = schema._zod.def.shape;
  const given = [...new URL(request.url).searchParams].filter(([name, value]) => Object.hasOwn(fields, name) && value !== "");
  const wrong = given.filter(([name, value]) => !isStorable(value) || !isTaken(fields[name], value)).map(([name]) => name);
  const parsed = z.safeParse(schema, Object.fromEntries(given));
  const names = [...new Set(parsed.success ? wrong : [...wrong, ...parsed.error.issues.map(({ path }) => String(path[0]))])];
  if (parsed.success && names.length === 0) return answer(parsed.data);
  return errorResponse("invalid-request", `Not a value that is taken here: ${names.map((name) => `\`${name}\``).join(", ")}.`, { params: names });
}

/** Whether a field takes a value, and does not fall back from it. */
function isTaken(field: z.core.$ZodType | undefined, value: string): boolean {
  if (field instanceof z.core.$ZodCatch) return isTaken(field._zod.def.innerType, value);
  return field === undefined || z.safeParse(field, value).success;
}
