"use server";

import { z } from "zod";
import { changePasswordForm, codeForm, confirmForm, type Done, type NewSecondFactor } from "@/lib/contract/people";
import { forwardCookies } from "@/lib/server/auth/forward-cookies";
import { act } from "@/lib/server/people/act";
import * as confirming from "@/lib/server/people/confirm-password";
import * as account from "@/lib/server/people/own-account";
import * as factor from "@/lib/server/people/second-factor";

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

export async function startSecondFactor(form: unknown): Promise<Done<NewSecondFactor>> {
  return act("settings/account/startSecondFactor", confirmForm, form, factor.startSecondFactor);
}

export async function finishSecondFactor(form: unknown): Promise<Done<{ codes: string[] }>> {
  return act("settings/account/finishSecondFactor", codeForm, form, async (given, asked) => {
    const done = await factor.finishSecondFactor(given, asked);
    if (!done.ok) return done;
    await forwardCookies(done.headers);
    return { ok: true, codes: done.codes };
  });
}

export async function renewRecoveryCodes(form: unknown): Promise<Done<{ codes: string[] }>> {
  return act("settings/account/renewRecoveryCodes", confirmForm, form, factor.renewRecoveryCodes);
}

export async function endSecondFactor(form: unknown): Promise<Done> {
  return act("settings/account/endSecondFactor", confirmForm, form, async (given, asked) => {
    const done = await factor.endSecondFactor(given, asked);
    if (!done.ok) return done;
    await forwardCookies(done.headers);
    return { ok: true };
  });
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
