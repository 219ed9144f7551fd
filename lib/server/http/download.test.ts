import { expect, test } from "vitest";
import { attachmentNamed } from "./download";

test.each([
  ["delivery-1-log.csv", "attachment; filename=\"delivery-1-log.csv\"; filename*=UTF-8''delivery-1-log.csv"],
  ["../../etc/passwd", "attachment; filename=\"..-..-etc-passwd\"; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd"],
  ['a"; filename="b.exe', "attachment; filename=\"a-filename-b.exe\"; filename*=UTF-8''a%22%3B%20filename%3D%22b.exe"],
  ["a\r\nset-cookie: x=1", "attachment; filename=\"a-set-cookie-x-1\"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20x%3D1"],
  ["秋季's (特賣)*.csv", "attachment; filename=\"-s-.csv\"; filename*=UTF-8''%E7%A7%8B%E5%AD%A3%27s%20%28%E7%89%B9%E8%B3%A3%29%2A.csv"],
])("%j leads nowhere and breaks out of nothing", (name, header) => {
  expect(attachmentNamed(name)).toBe(header);
  expect(() => new Headers({ "content-disposition": attachmentNamed(name) })).not.toThrow();
});
