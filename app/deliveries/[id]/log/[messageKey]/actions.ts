"use server";

import { type Done, revealForm } from "@/lib/contract/people";
import { act } from "@/lib/server/people/act";
import * as read from "@/lib/server/read/reveal-address";

/** Shows one masked address, for a reason that is written down. */
export async function revealAddress(form: unknown): Promise<Done<{ recipient: string }>> {
  return act("deliveries/[id]/log/[messageKey]/revealAddress", revealForm, form, read.revealAddress);
}
