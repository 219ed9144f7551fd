"use server";

import { type Done, joinForm, type LinkFor, linkToken, type SignedIn } from "@/lib/contract/people";
import { openAct } from "@/lib/server/people/act";
import * as links from "@/lib/server/people/describe-link";
import { enterByLink } from "@/lib/server/people/enter-by-link";

/** What a link is for, told to whoever holds it. */
export async function describeLink(token: unknown): Promise<Done<LinkFor>> {
  return openAct(linkToken, token, links.describeLink);
}

/** Joins by invitation, or chooses a new password; and signs in. */
export async function join(form: unknown): Promise<Done<SignedIn>> {
  return openAct(joinForm, form, enterByLink);
}
