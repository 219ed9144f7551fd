/** Goes to a page as if for the first time: nothing that was read as somebody else is kept. */
export function leaveTo(path: string): void {
  window.location.assign(path);
}
