/** Whether a link leads to a path of this site or below it. */
export function isUnder(href: string, path: string): boolean {
  return href === path || href.startsWith(`${path}?`) || href.startsWith(`${path}/`);
}
