import type { Viewer } from "./viewer";

type Shows = Pick<Viewer, "showsAddresses">;

const hidden = "•••";

/** An address as this viewer may see it: whole, or as a•••@example.com. Recipients leave the server only through here. */
export function showRecipient(viewer: Shows, address: string): string {
  return viewer.showsAddresses ? address : maskAddress(address);
}

/** A text as this viewer may see it: an SMTP reply, a raw payload. Every address in it is masked, and the recipient's own name where it stands alone. */
export function showText(viewer: Shows, text: string, recipient?: string): string;
export function showText(viewer: Shows, text: string | null, recipient?: string): string | null;
export function showText(viewer: Shows, text: string | null, recipient?: string): string | null {
  return viewer.showsAddresses || text === null ? text : maskText(text, recipient);
}

function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const [first = ""] = at === -1 ? address : address.slice(0, at);
  return `${first}${hidden}${at === -1 ? "" : address.slice(at)}`;
}

/** An at sign as it is, percent-encoded, quoted-printable, or escaped in JSON. */
const encodedAt = /%40|=40|\\u0040/gi;
const quotedName = /"[^"\n]*"(?=@)/g;
const word = /[^\s<>"'(),;:\\[\]{}|]+/g;

function maskText(text: string, recipient = ""): string {
  const masked = text
    .replace(encodedAt, "@")
    .replace(quotedName, (quoted) => [...quoted][1] ?? "")
    .replace(word, (found) => (found.includes("@") ? maskAddress(found) : found));
  const name = recipient.slice(0, Math.max(0, recipient.lastIndexOf("@")));
  return name.length < 2 ? masked : masked.replace(aloneAs(name), `${[...name][0]}${hidden}`);
}

function aloneAs(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")}(?![\\p{L}\\p{N}•])`, "giu");
}
