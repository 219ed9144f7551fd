import { expect, test } from "vitest";
import { addressOf } from "./address-of";

test.each(["203.0.113.5", "127.0.0.1", "::1", "10.0.0.2"])("where no proxy is declared, nobody is believed: %s", (peer) => {
  expect(addressOf(peer, "198.51.100.1", { isProxyDeclared: false })).toBe(peer);
  expect(addressOf(peer, undefined, { isProxyDeclared: false })).toBe(peer);
});

test.each([
  ["its word counts, on this machine", "127.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["or one beside it", "::ffff:10.0.0.2", "198.51.100.1", "198.51.100.1"],
  ["the last hop's alone", "127.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1"],
  ["over IPv6", "fd00::2", "2001:db8::7", "2001:db8::7"],
  ["whatever the port", "127.0.0.1", "198.51.100.1:50123", "198.51.100.1"],
  ["over IPv6 too", "127.0.0.1", "[2001:db8::7]:50123", "2001:db8::7"],
  ["not of who comes past it", "203.0.113.5", "198.51.100.1", "203.0.113.5"],
  ["nor what is no address", "127.0.0.1", "<script>", "127.0.0.1"],
  ["nor nothing", "127.0.0.1", undefined, "127.0.0.1"],
])("behind a declared proxy %s", (_, peer, forwarded, address) => {
  expect(addressOf(peer, forwarded, { isProxyDeclared: true })).toBe(address);
});
