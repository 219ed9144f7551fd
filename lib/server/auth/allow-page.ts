import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { type GuardedPage, pageAccess } from "./authorisation";
import { authorise } from "./authorise";
import type { Viewer } from "./viewer";

/** Who looks at a page, if the authorisation table lets them; else the page is left for the sign-in, for the second factor that is missing, or for the page that says so. */
export async function allowPage(name: GuardedPage): Promise<Viewer> {
  const asking = await authorise({ method: "GET", headers: await headers() }, pageAccess[name]);
  if (asking.ok) return asking.viewer;
  if (asking.lacksSecondFactor) redirect("/settings/account");
  return asking.code === "unauthorized" ? redirect("/sign-in") : forbidden();
}
