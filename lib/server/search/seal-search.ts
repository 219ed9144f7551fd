import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import { sealMark } from "@/lib/contract/sealed-search";
import { readSecret } from "@/lib/server/auth/secret";

const [nonceBytes, tagBytes] = [12, 16];

/**
 * What stands for a search in an address: opaque to whoever sees the address, and found out by this server alone. The same text is sealed the same way,
 * so that links stay the same: the nonce is the text's own keyed digest (as SIV, RFC 5297, makes it), and none serves two texts.
 */
export function sealSearch(text: string): string {
  const { cipherKey, nonceKey } = keys();
  const nonce = createHmac("sha256", nonceKey).update(text).digest().subarray(0, nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", cipherKey, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return sealMark + sealed.toString("base64url");
}

/** The text of a sealed search; null for what is none of ours. */
export function unsealSearch(search: string): string | null {
  if (!search.startsWith(sealMark)) return null;
  const sealed = Buffer.from(search.slice(sealMark.length), "base64url");
  if (sealed.length <= nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv("aes-256-gcm", keys().cipherKey, sealed.subarray(0, nonceBytes));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    return decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}

/** What is searched for, sealed or as a program writes it. */
export function searchText(search: string): string {
  return unsealSearch(search) ?? search;
}

function keys() {
  const derive = (what: string) => Buffer.from(hkdfSync("sha256", readSecret(), "", `aftersend search ${what}`, 32));
  return { cipherKey: derive("cipher"), nonceKey: derive("nonce") };
}
