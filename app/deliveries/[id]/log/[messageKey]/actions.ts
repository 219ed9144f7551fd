"use server";

import { confirmForm, type Done, revealForm } from "@/lib/contract/people";
import { act } from "@/lib/server/people/act";
import * as confirming from "@/lib/server/people/confirm-password";
import * as read from "@/lib/server/read/reveal-address";

/** Takes the password of whoever asks for an address, where it was not given of late. */
export async function confirmPassword(form: unknown): Promise<Done> {
  return act("deliveries/[id]/log/[messageKey]/confirmPassword", confirmForm, form, confirming.confirmPassword);
}

/** Shows one masked address, for a reason that is written down. */
export async function revealAddress(form: unknown): Promise<Done<{ recipient: string }>> {
  return act("deliveries/[id]/log/[messageKey]/revealAddress", revealForm, form, read.revealAddress);
}
