const name = "aftersend-find";

/** Opens the box that asks who got what, with this typed into it. */
export function openFind(typed: string): void {
  window.dispatchEvent(new CustomEvent(name, { detail: typed }));
}

/** Runs when the box is to open. Returns the way to stop. */
export function onOpenFind(run: (typed: string) => void): () => void {
  const listen = (event: Event) => run(event instanceof CustomEvent ? String(event.detail) : "");
  window.addEventListener(name, listen);
  return () => window.removeEventListener(name, listen);
}
