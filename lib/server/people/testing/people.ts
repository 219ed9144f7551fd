import { randomUUID } from "node:crypto";
import { insertUser } from "@/db/queries/people/insert-user";
import type { Role } from "@/lib/server/auth/role";
import { database } from "@/lib/server/database";
import { hashPassword } from "@/lib/server/people/hash-password";
import { signIn } from "@/lib/server/people/sign-in";

/** What everybody here signs in with. */
export const password = "vX9#mq2Lr8!w plus";

let passwordHash: Promise<string> | undefined;

/** Somebody new, who is called by their id. */
export async function addPerson(role: Role, id: string = randomUUID()): Promise<{ id: string; email: string }> {
  passwordHash ??= hashPassword(password);
  const email = `${id}@example.com`;
  await insertUser(database(), { id, name: id, email, role, mayUnmask: false, passwordHash: await passwordHash });
  return { id, email };
}

/** Signs in by password, and gives the cookies that a browser then has. */
export async function enter(email: string, headers = new Headers()): Promise<{ cookie: string; secondFactor: boolean }> {
  const done = await signIn({ email, password }, headers);
  if (!done.ok) throw new Error(done.problem);
  return { cookie: cookieAfter(done.headers), secondFactor: done.secondFactor };
}

/** The cookie header of a browser after an answer that set cookies, or took them away. */
export function cookieAfter(answer: Headers): string {
  const cookies = answer.getSetCookie().flatMap((each) => each.split(";")[0] ?? []);
  return cookies.filter((each) => !each.endsWith("=")).join("; ");
}
