const channelName = "aftersend-session";
/** Pages that show nothing of the workspace, and ask for nobody. */
const open = /^\/(s|sign-in|set-up|join)(\/|$)/;

let leaving = false;

/** Nobody is signed in any more: the page is asked for anew, and the server answers with the sign-in. */
export function leaveAsNobody(): void {
  if (leaving || typeof window === "undefined" || open.test(window.location.pathname)) return;
  leaving = true;
  window.location.reload();
}

/** Leaves for the sign-in after signing out, and every other tab of this browser with it. */
export function leaveSignedOut(): void {
  leaving = true;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("signed-out");
  channel.close();
  window.location.assign("/sign-in");
}

/** Leaves too when another tab signs out. Returns the way to stop. */
export function followSignOut(): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", leaveAsNobody);
  return () => channel.close();
}
