import { pageAccess } from "./authorisation";
import { may } from "./may";
import type { Viewer } from "./viewer";

const places = ["/", "/compare", "/reports", "/shared", "/feeds", "/lab"] as const;

/** Where the header leads this viewer: only to what opens. All of it while nobody knows who they are, for the database is away. */
export function openPlaces(viewer: Viewer | null | undefined): readonly (typeof places)[number][] {
  return viewer === null ? [] : viewer === undefined ? places : places.filter((place) => may(viewer, pageAccess[place]));
}
