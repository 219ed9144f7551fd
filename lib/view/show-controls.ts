/** Controls, the marks and overrides of direction, and what takes no room: none of them can be seen, and some turn round what follows. */
const unseen = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;
/** Breaks and tabs show by what they do. */
const plain = /[\t\n\r]/;

/** Text from elsewhere, with the characters that would silently reorder or hide what stands around them made visible: "⟨U+202E⟩". */
export function showControls(text: string): string {
  return text.replace(unseen, (control) => (plain.test(control) ? control : `⟨U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`));
}
