import { createHmac, timingSafeEqual } from "node:crypto";

/** Name of the cookie that a right password earns. It is sent to its own link only. */
export const passCookie = "share-pass";
export const passSeconds = 2 * 60 * 60;

type Protected = { id: number; passwordHash: string };

/** What shows for a while that a visitor knew the password. Keyed by the password's hash: bound to that link and that password. */
export function makePass(share: Protected, now: number): string {
  const until = now + passSeconds * 1000;
  return `${until}.${sign(share, until)}`;
}

export function isPass(share: Protected, pass: string | undefined, now: number): boolean {
  const [, until = "", signature = ""] = /^(\d{13})\.([\w-]{43})$/.exec(pass ?? "") ?? [];
  if (Number(until) <= now) return false;
  return timingSafeEqual(Buffer.from(sign(share, Number(until))), Buffer.from(signature));
}

function sign({ id, passwordHash }: Protected, until: number): string {
  return createHmac("sha256", passwordHash).update(`share ${id} until ${until}`).digest("base64url");
}
