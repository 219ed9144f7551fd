"use server";

import { addRuleForm, changeRuleForm, moveRuleForm, retireRuleForm, type Tried, tryForm } from "@/lib/contract/bounce-rules";
import type { Done } from "@/lib/contract/people";
import * as rules from "@/lib/server/bounce-rules/manage-bounce-rules";
import * as replies from "@/lib/server/bounce-rules/try-reply";
import { act } from "@/lib/server/people/act";

export async function addRule(form: unknown): Promise<Done> {
  return act("settings/bounce-rules/addRule", addRuleForm, form, rules.addBounceRule);
}

export async function changeRule(form: unknown): Promise<Done> {
  return act("settings/bounce-rules/changeRule", changeRuleForm, form, rules.changeBounceRule);
}

export async function moveRule(form: unknown): Promise<Done> {
  return act("settings/bounce-rules/moveRule", moveRuleForm, form, rules.moveBounceRule);
}

export async function retireRule(form: unknown): Promise<Done> {
  return act("settings/bounce-rules/retireRule", retireRuleForm, form, rules.retireBounceRule);
}

export async function tryReply(form: unknown): Promise<Done<{ tried: Tried }>> {
  return act("settings/bounce-rules/tryReply", tryForm, form, replies.tryReply);
}
