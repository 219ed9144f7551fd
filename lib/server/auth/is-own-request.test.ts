import { expect, test } from "vitest";
import { hidesWhereFrom, isOwnRequest } from "./is-own-request";

const own = { host: "mail.example.com", cookie: "aftersend.session_token=x" };

test.each([
  ["a read from anywhere", "GET", { ...own, "sec-fetch-site": "cross-site" }],
  ["our own page", "POST", { ...own, "sec-fetch-site": "same-origin" }],
  ["our own page, in an older browser", "POST", { ...own, origin: "https://mail.example.com" }],
  ["a program with a token", "POST", { host: "mail.example.com", authorization: "Bearer as_api_x", origin: "https://elsewhere.example" }],
  ["a program without a browser's marks", "POST", { host: "mail.example.com" }],
])("%s is let through", (_, method, headers) => expect(isOwnRequest({ method, headers: new Headers(headers) })).toBe(true));

test("a shared report's page hides where it is; another site's page that says so does not", () => {
  expect(hidesWhereFrom(new Headers({ host: "mail.example.com", origin: "null" }))).toBe(true);
  expect(hidesWhereFrom(new Headers({ origin: "null", "sec-fetch-site": "cross-site" }))).toBe(false);
  expect(hidesWhereFrom(new Headers({ origin: "https://evil.example" }))).toBe(false);
});

test.each([
  ["another site's page", { ...own, "sec-fetch-site": "cross-site" }],
  ["a sibling below the same domain", { ...own, "sec-fetch-site": "same-site", origin: "https://evil.example.com" }],
  ["an address typed in", { ...own, "sec-fetch-site": "none" }],
  ["another origin, in an older browser", { ...own, origin: "https://evil.example" }],
  ["an origin that hides itself", { ...own, origin: "null" }],
  ["a cookie that nothing vouches for", own],
  ["a made-up token with a cookie", { ...own, authorization: "Basic YTpi" }],
  ["a made-up token from another site's page", { host: "127.0.0.1", "sec-fetch-site": "cross-site", authorization: "Basic YTpi" }],
])("%s is not", (_, headers) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) expect(isOwnRequest({ method, headers: new Headers(headers) })).toBe(false);
});
