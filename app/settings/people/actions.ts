"use server";

import { type Done, inviteForm, personForm, personId, ruleForm } from "@/lib/contract/people";
import { act } from "@/lib/server/people/act";
import * as people from "@/lib/server/people/manage-people";

export async function invite(form: unknown): Promise<Done<{ path: string }>> {
  return act("settings/people/invite", inviteForm, form, people.invite);
}

export async function changePerson(form: unknown): Promise<Done> {
  return act("settings/people/changePerson", personForm, form, people.changePerson);
}

export async function makeResetLink(id: unknown): Promise<Done<{ path: string }>> {
  return act("settings/people/makeResetLink", personId, id, people.makeResetLink);
}

export async function changeRules(form: unknown): Promise<Done> {
  return act("settings/people/changeRules", ruleForm, form, people.changeRules);
}
