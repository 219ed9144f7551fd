/** Where a second factor is given, on the way to a page of ours. */
export function codeHref(next: string): string {
  return next === "/" ? "/sign-in/code" : `/sign-in/code?next=${encodeURIComponent(next)}`;
}
