import { isStorable } from "@/lib/contract/is-storable";

export type SearchParams = Record<string, string | string[] | undefined>;

/** Each parameter once: of a repeated one, the first. */
export function firstOfEach(params: SearchParams): Record<string, string> {
  const first: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    const one = Array.isArray(value) ? value[0] : value;
    // Of one that is called as what every object has, Next gives that as its first value.
    if (typeof one === "string" && isStorable(one)) first[name] = one;
  }
  return first;
}
