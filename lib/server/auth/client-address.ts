/** Set by the web process on every request, whatever the client sent under that name: see `addressOf`. */
export const addressHeader = "x-aftersend-address";

/** The address a request comes from; null where it did not come over HTTP. */
export function clientAddress(headers: Pick<Headers, "get">): string | null {
  return headers.get(addressHeader) || null;
}
