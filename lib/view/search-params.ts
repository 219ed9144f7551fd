import { isStorable } from "@/lib/contract/is-storable";

export type SearchParams = Record<string, string | string[] | undefined>;

/** Each parameter once: of a repeated one, the first. */
export function firstOfEach(params: SearchParams): Record<string, string> {
  const first: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    const one = Array.isArray(value) ? value[0] : value;
    if (one !== undefined && isStorable(one)) first[name] = one;
  }
  return first;
}
