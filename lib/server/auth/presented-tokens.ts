/** Tokens a request presents: a bearer, the password (or user name) of basic authentication, or Momentum's own header. */
export function presentedTokens(headers: Pick<Headers, "get">): string[] {
  const authorization = headers.get("authorization") ?? "";
  const bearer = /^bearer\s+(\S+)\s*$/i.exec(authorization)?.[1];
  const basic = /^basic\s+([A-Za-z0-9+/=_-]+)\s*$/i.exec(authorization)?.[1];
  const [user, ...password] = basic ? Buffer.from(basic, "base64").toString("utf8").split(":") : [];
  return [headers.get("x-messagesystems-webhook-token"), bearer, password.join(":"), user].filter((token): token is string => !!token);
}
