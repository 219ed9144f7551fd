"use server";

import { type Done, type LinkFor, linkToken, type SignedIn, setUpForm } from "@/lib/contract/people";
import { openAct } from "@/lib/server/people/act";
import * as links from "@/lib/server/people/describe-link";
import { enterByLink } from "@/lib/server/people/enter-by-link";

/** What a link is for, told to whoever holds it. */
export async function describeLink(token: unknown): Promise<Done<LinkFor>> {
  return openAct(linkToken, token, links.describeLink);
}

/** Makes the first administrator, and signs them in. */
export async function setUp(form: unknown): Promise<Done<SignedIn>> {
  return openAct(setUpForm, form, enterByLink);
}
