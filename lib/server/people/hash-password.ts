import { auth } from "@/lib/server/auth/auth";

/** A password as it is stored: better-auth's scrypt, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  return (await auth().$context).password.hash(password);
}
