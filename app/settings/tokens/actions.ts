"use server";

import { type Done, rotateForm, tokenForm, tokenName } from "@/lib/contract/people";
import { act } from "@/lib/server/people/act";
import * as tokens from "@/lib/server/tokens/manage-tokens";

export async function createToken(form: unknown): Promise<Done<{ token: string }>> {
  return act("settings/tokens/createToken", tokenForm, form, tokens.createToken);
}

export async function revokeToken(name: unknown): Promise<Done> {
  return act("settings/tokens/revokeToken", tokenName, name, tokens.revokeToken);
}

export async function rotateFeed(form: unknown): Promise<Done<{ token: string }>> {
  return act("settings/tokens/rotateFeed", rotateForm, form, tokens.rotateFeed);
}
