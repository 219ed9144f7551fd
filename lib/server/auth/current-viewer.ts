import { headers } from "next/headers";
import { cache } from "react";
import { isDatabaseAway } from "@/db/is-database-away";
import { readViewer, type Viewer } from "./viewer";

/** Who looks at the page being drawn, for what the frame says of them; null for nobody, undefined while that cannot be known. */
export const currentViewer = cache(async (): Promise<Viewer | null | undefined> => {
  try {
    return await readViewer(await headers());
  } catch (error) {
    if (isDatabaseAway(error)) return undefined;
    throw error;
  }
});
