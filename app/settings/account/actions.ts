"use server";

import { z } from "zod";
import { changePasswordForm, confirmForm, type Done } from "@/lib/contract/people";
import { forwardCookies } from "@/lib/server/auth/forward-cookies";
import { act } from "@/lib/server/people/act";
import * as confirming from "@/lib/server/people/confirm-password";
import * as account from "@/lib/server/people/own-account";

export async function changePassword(form: unknown): Promise<Done> {
  return act("settings/account/changePassword", changePasswordForm, form, async (given, asked) => {
    const done = await account.changePassword(given, asked);
    if (!done.ok) return done;
    await forwardCookies(done.headers);
    return { ok: true };
  });
}

export async function confirmPassword(form: unknown): Promise<Done> {
  return act("settings/account/confirmPassword", confirmForm, form, confirming.confirmPassword);
}

export async function signOut(): Promise<Done> {
  return act("settings/account/signOut", z.null(), null, async (_, asked) => {
    const done = await account.signOut(asked);
    if (!done.ok) return done;
    await forwardCookies(done.headers);
    return { ok: true };
  });
}

export async function signOutEverywhere(): Promise<Done> {
  return act("settings/account/signOutEverywhere", z.null(), null, (_, asked) => account.endSessions(null, asked));
}

export async function endSession(id: unknown): Promise<Done> {
  return act("settings/account/endSession", z.string().min(1).max(100), id, (given, asked) => account.endSessions(given, asked));
}
