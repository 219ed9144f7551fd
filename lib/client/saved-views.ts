import * as z from "zod/mini";
import { deliveryListParams } from "@/lib/contract/delivery";

const savedView = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  filter: z.omit(deliveryListParams, { cursor: true, limit: true, ids: true }),
});
export type SavedView = z.infer<typeof savedView>;

const mostViews = 20;

/** The views kept as text; whatever cannot be read is left out. */
export function readViews(text: string | null): SavedView[] {
  try {
    const given: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(given) ? given.flatMap((each) => savedView.safeParse(each).data ?? []).slice(0, mostViews) : [];
  } catch {
    return [];
  }
}

/** The views with one more; one of the same name is replaced. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...withoutView(views, view.name), view].slice(-mostViews);
}

export function withoutView(views: readonly SavedView[], name: string): SavedView[] {
  return views.filter((view) => view.name !== name);
}
