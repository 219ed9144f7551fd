/** The methods that any place here takes. Next makes a Request of each, which fails for TRACE. */
export const methods: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

export function isServed(method: string | undefined): boolean {
  return method !== undefined && methods.includes(method);
}
