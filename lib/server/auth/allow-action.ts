import { headers } from "next/headers";
import { actionAccess, type GuardedAction } from "./authorisation";
import { type Authorised, authorise } from "./authorise";

/** Who asks for a server action, if the authorisation table lets them. */
export async function allowAction(name: GuardedAction): Promise<Authorised> {
  return authorise({ method: "POST", headers: await headers() }, actionAccess[name]);
}
