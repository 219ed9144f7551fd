import { headers } from "next/headers";
import { AccountPage } from "@/components/auth/account-page";
import { allowPage } from "@/lib/server/auth/allow-page";
import { readSession } from "@/lib/server/auth/read-session";
import { limitOf } from "@/lib/server/auth/session-limits";
import { listOwnSessions } from "@/lib/server/people/own-account";
import { settings } from "@/lib/server/settings";
import { changePassword, endSession, signOutEverywhere } from "./actions";

export default async function Page() {
  const viewer = await allowPage("/settings/account");
  const asked = await headers();
  const [sessions, session] = await Promise.all([listOwnSessions(viewer, asked), readSession(asked)]);
  const { idleMs, lifetimeMs } = limitOf(viewer.role, settings().sessions);
  return (
    <AccountPage
      name={viewer.name}
      role={viewer.role}
      hasAccount={viewer.userId !== null}
      hasPassword={session?.user.demo === false}
      stays={{ idle: idleMs / 1_000, lifetime: lifetimeMs / 1_000 }}
      sessions={sessions}
      changePassword={changePassword}
      endSession={endSession}
      signOutEverywhere={signOutEverywhere}
    />
  );
}
