/** Tokens a request presents: a bearer, the password (or user name) of basic authentication, or Momentum's own header. */
export function presentedTokens(headers: Pick<Headers, "get">): string[] {
  const authorization = headers.get("authorization") ?? "";
  const bearer = /^bearer\s+(\S+)\s*$/i.exec(authorization)?.[1];
  const basic = /^basic\s+([A-Za-z0-9+/=_-]+)\s*$/i.exec(authorization)?.[1];
  const [user, ...password] = basic ? Buffer.from(basic, "base64").toString("utf8").split(":") : [];
  return [headers.get("x-messagesystems-webhook-token"), bearer, password.join(":"), user].filter((token): token is string => !!token);
}

/**
 * Whether a request claims to be somebody by more than a cookie, rightly or not. Basic authentication may be meant for a proxy before us, whose
 * password browsers send along with a session.
 */
export function claimOf(headers: Pick<Headers, "get" | "has">): "token" | "basic" | "none" {
  if (headers.has("x-messagesystems-webhook-token")) return "token";
  const authorization = headers.get("authorization");
  if (authorization === null) return "none";
  return /^basic\s/i.test(authorization) ? "basic" : "token";
}
