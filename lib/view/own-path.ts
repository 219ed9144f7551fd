/** A path of this site, to go to after something else; "/" for whatever might lead elsewhere. */
export function ownPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) && !path.startsWith("/api/") ? path : "/";
}
