import type { z } from "zod";
import { isStorable } from "@/lib/contract/is-storable";

/** A request's search params by a schema whose every field falls back, so that no value of them is an error. */
export function searchParams<Schema extends z.ZodType>(request: Request, schema: Schema): z.infer<Schema> {
  const given = Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => isStorable(value)));
  return schema.parse(given);
}
