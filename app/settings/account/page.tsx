import { headers } from "next/headers";
import { AccountPage } from "@/components/auth/account-page";
import { allowPage } from "@/lib/server/auth/allow-page";
import { readSession } from "@/lib/server/auth/read-session";
import { limitOf } from "@/lib/server/auth/session-limits";
import { listOwnSessions } from "@/lib/server/people/own-account";
import { countRecoveryCodes } from "@/lib/server/people/second-factor";
import { settings } from "@/lib/server/settings";
import * as actions from "./actions";

export default async function Page() {
  const viewer = await allowPage("/settings/account");
  const asked = await headers();
  const [sessions, session] = await Promise.all([listOwnSessions(viewer, asked), readSession(asked)]);
  const codesLeft = session?.user.twoFactorEnabled ? await countRecoveryCodes(session.user.id) : null;
  const secondFactor = { codesLeft, isMissing: viewer.lacksSecondFactor === true };
  const { idleMs, lifetimeMs } = limitOf(viewer.role, settings().sessions);
  return (
    <AccountPage
      name={viewer.name}
      role={viewer.role}
      hasAccount={viewer.userId !== null}
      hasPassword={session?.user.demo === false}
      stays={{ idle: idleMs / 1_000, lifetime: lifetimeMs / 1_000 }}
      sessions={sessions}
      secondFactor={secondFactor}
      changePassword={actions.changePassword}
      endSession={actions.endSession}
      signOutEverywhere={actions.signOutEverywhere}
      factorActions={{
        start: actions.startSecondFactor,
        finish: actions.finishSecondFactor,
        renew: actions.renewRecoveryCodes,
        end: actions.endSecondFactor,
      }}
    />
  );
}
