import { settings } from "@/lib/server/settings";

/** The origin that browsers know us by, as a preview's absolute addresses need it: the declared one, else the host that was asked. */
export function originOf(headers: Pick<Headers, "get">): URL {
  const { publicUrl } = settings();
  const asked = `http://${headers.get("host") ?? ""}`;
  return new URL(publicUrl ?? (URL.canParse(asked) ? asked : "http://localhost"));
}
