/** The origin that a request was sent to, as a preview's absolute addresses need it. */
export function originOf(headers: Pick<Headers, "get">): URL {
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? "";
  const scheme = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  return URL.canParse(`${scheme}://${host}`) ? new URL(`${scheme}://${host}`) : new URL("http://localhost");
}
