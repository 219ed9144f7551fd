const bidiControls = /[\u202A-\u202E\u2066-\u2069]/g;

/** Text from elsewhere, with the characters that would silently reorder what stands around it made visible: "⟨U+202E⟩". */
export function showControls(text: string): string {
  return text.replace(bidiControls, (control) => `⟨U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}
