/** Runs it now if somebody can see the page, else once somebody can. */
export function whenVisible(run: () => void): void {
  if (document.visibilityState === "visible") return run();
  document.addEventListener("visibilitychange", () => whenVisible(run), { once: true });
}
