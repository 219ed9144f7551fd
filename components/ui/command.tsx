import type { ReactNode } from "react";

/** What is typed on the server, told apart from the sentence it stands in. For messages with a tag of this name. */
export function command(words: ReactNode) {
  return (
    <code key="command" className="font-mono text-[0.93em] text-ink">
      {words}
    </code>
  );
}
