import { unattendedHeader } from "@/lib/contract/unattended";
import { isAttended } from "./attention";
import { leaveAsNobody } from "./session-end";

/** Asks our own server, and says so where nobody is there to have wished it. The answer that nobody is signed in leaves the page for the sign-in. */
export async function ask(url: string, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers);
  if (!isAttended()) headers.set(unattendedHeader, "1");
  const response = await fetch(url, { ...init, headers });
  if (response.status === 401) leaveAsNobody();
  return response;
}

/** Finds out whether somebody still is signed in, where an answer does not say why it was refused. */
export function askWhetherSignedIn(): void {
  void ask("/api/deliveries?limit=1").catch(() => null);
}
