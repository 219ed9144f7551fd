import { expect, test } from "vitest";
import { hostName } from "./host-name";

test("a host is told by its letters, not their case; nothing is no host", () => {
  expect(hostName("MX1.Example.NET")).toBe("mx1.example.net");
  expect(hostName("mx1.example.net")).toBe("mx1.example.net");
  expect(hostName("ΑΒΓ.example")).toBe("ΑΒΓ.example");
  expect([hostName(null), hostName("")]).toEqual([null, null]);
});

test("it is storable and short, and folding it again changes nothing", () => {
  expect(hostName("a\0b\ud800")).toBe("a\ufffdb\ufffd");
  const long = hostName(`${"😀".repeat(300)}X`) ?? "";
  expect([...long]).toHaveLength(255);
  expect(hostName(long)).toBe(long);
});
