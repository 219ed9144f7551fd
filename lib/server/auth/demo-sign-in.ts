import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/** Signs one of the demo workspace's people in, who have no password. Whether that is allowed is decided before this is called. */
export function demoSignIn() {
  return {
    id: "demo-sign-in",
    endpoints: {
      signInDemo: createAuthEndpoint("/sign-in/demo", { method: "POST", body: z.object({ userId: z.string() }) }, async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
        if (!user || (user as { demo?: unknown }).demo !== true) return ctx.json({ signedIn: false });
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ signedIn: true });
      }),
    },
  };
}
