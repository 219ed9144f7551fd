import { expect, it } from "vitest";
import { showControls } from "./show-controls";

it.each([
  ["550 5.1.1 \u202Eresu on\u202C", "550 5.1.1 ⟨U+202E⟩resu on⟨U+202C⟩"],
  ["\u2066a\u2069", "⟨U+2066⟩a⟨U+2069⟩"],
  ["a\u0000b\u001b[2J\u0085", "a⟨U+0000⟩b⟨U+001B⟩[2J⟨U+0085⟩"],
  ["\u200Fa\u200B\uFEFF\u2028", "⟨U+200F⟩a⟨U+200B⟩⟨U+FEFF⟩⟨U+2028⟩"],
  ["one\r\n\ttwo", "one\r\n\ttwo"],
  ["👩\u200D🚀", "👩\u200D🚀"],
  ["משתמש לא ידוע", "משתמש לא ידוע"],
])("shows what would reorder, %j", (text, shown) => {
  expect(showControls(text)).toBe(shown);
});
