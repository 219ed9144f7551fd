import { expect, test } from "vitest";
import { isOwnRequest } from "./is-own-request";

const own = { host: "mail.example.com", cookie: "aftersend.session_token=x" };

test.each([
  ["a read from anywhere", "GET", { ...own, "sec-fetch-site": "cross-site" }],
  ["our own page", "POST", { ...own, "sec-fetch-site": "same-origin" }],
  ["our own page, in an older browser", "POST", { ...own, origin: "https://mail.example.com" }],
  ["a program with a token", "POST", { host: "mail.example.com", authorization: "Bearer as_api_x", origin: "https://elsewhere.example" }],
  ["a program without a browser's marks", "POST", { host: "mail.example.com" }],
])("%s is let through", (_, method, headers) => expect(isOwnRequest({ method, headers: new Headers(headers) })).toBe(true));

test.each([
  ["another site's page", { ...own, "sec-fetch-site": "cross-site" }],
  ["a sibling below the same domain", { ...own, "sec-fetch-site": "same-site", origin: "https://evil.example.com" }],
  ["an address typed in", { ...own, "sec-fetch-site": "none" }],
  ["another origin, in an older browser", { ...own, origin: "https://evil.example" }],
  ["an origin that hides itself", { ...own, origin: "null" }],
  ["a cookie that nothing vouches for", own],
])("%s is not", (_, headers) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) expect(isOwnRequest({ method, headers: new Headers(headers) })).toBe(false);
});
