import { ownPath } from "./own-path";

const pages = /^\/(deliveries|compare|reports|shared|feeds|lab|settings)(?=[/?#]|$)/;

/** The page of this site that a pasted address is of; null for anything else. */
export function pastedPath(text: string, origin: string): string | null {
  const typed = text.trim();
  const path = typed.startsWith(`${origin}/`) ? typed.slice(origin.length) : typed;
  return pages.test(path) && ownPath(path) === path ? path : null;
}
