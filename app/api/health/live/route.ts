import { openRoute } from "@/lib/server/auth/route";

export const dynamic = "force-dynamic";

/** The process answers. */
export const GET = openRoute("GET /api/health/live", async () => Response.json({ status: "live" }));
