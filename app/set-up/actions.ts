"use server";

import { type Done, type SignedIn, setUpForm } from "@/lib/contract/people";
import { openAct } from "@/lib/server/people/act";
import { enterByLink } from "@/lib/server/people/enter-by-link";

/** Makes the first administrator, and signs them in. */
export async function setUp(form: unknown): Promise<Done<SignedIn>> {
  return openAct(setUpForm, form, enterByLink);
}
