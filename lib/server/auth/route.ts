import { errorResponse, respond } from "@/lib/server/http/respond";
import { type GuardedRoute, type OpenRoute, routeAccess } from "./authorisation";
import { authorise, fromElsewhere } from "./authorise";
import { hidesWhereFrom, isOwnRequest } from "./is-own-request";
import type { Viewer } from "./viewer";

type ParamNames<Path> = Path extends `${string}[${infer Name}]${infer Rest}` ? Name | ParamNames<Rest> : never;
type Params<Path> = { [Name in ParamNames<Path>]: string };
type Asked<Path> = { request: Request; params: Params<Path> };
type Guarded<Path> = Asked<Path> & { viewer: Viewer };
type Handler<Path> = (request: Request, context: { params: Promise<Params<Path>> }) => Promise<Response>;

/** A route handler that runs for those alone whom the authorisation table lets in. */
export function guardedRoute<Name extends GuardedRoute>(name: Name, handle: (asked: Guarded<Name>) => Promise<Response>): Handler<Name> {
  return (request, { params }) =>
    respond(request, async () => {
      const asking = await authorise(request, routeAccess[name]);
      return asking.ok ? handle({ request, params: await params, viewer: asking.viewer }) : errorResponse(asking.code, asking.message);
    });
}

/** A route handler that the table leaves open, or to a check of its own. */
export function openRoute<Name extends OpenRoute>(name: Name, handle: (asked: Asked<Name>) => Promise<Response>): Handler<Name> {
  return (request, { params }) =>
    respond(request, async () => {
      const isOwn = isOwnRequest(request) || (name === "POST /s/[token]/password" && hidesWhereFrom(request.headers));
      return isOwn ? handle({ request, params: await params }) : errorResponse(fromElsewhere.code, fromElsewhere.message);
    });
}
