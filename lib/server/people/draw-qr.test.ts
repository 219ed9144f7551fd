import { encode } from "uqr";
import { expect, test } from "vitest";
import { drawQr } from "./draw-qr";

const text = "otpauth://totp/Aftersend:ada@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Aftersend";

test("the path covers exactly the dark cells, and keeps clear of the edge", () => {
  const { size, path } = drawQr(text);
  const { data } = encode(text, { ecc: "M", border: 4 });
  const covered = data.map((row) => row.map(() => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) covered[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  expect(covered).toEqual(data);
  expect([size, path.replace(/M\d+ \d+h(\d+)v1h-\1z/g, "")]).toEqual([data.length, ""]);
  for (const i of [0, 3, size - 4, size - 1]) expect(covered[i]?.some(Boolean) || covered.some((row) => row[i])).toBe(false);
});
