import { expect, it } from "vitest";
import { showControls } from "./show-controls";

it.each([
  ["550 5.1.1 \u202Eresu on\u202C", "550 5.1.1 ⟨U+202E⟩resu on⟨U+202C⟩"],
  ["\u2066a\u2069", "⟨U+2066⟩a⟨U+2069⟩"],
  ["משתמש לא ידוע", "משתמש לא ידוע"],
])("shows what would reorder, %j", (text, shown) => {
  expect(showControls(text)).toBe(shown);
});
