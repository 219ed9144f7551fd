"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** Where another page stands in for the last, the keys go on from its beginning; what the page itself has given the focus to keeps it. */
export function PageFocus() {
  const path = usePathname();
  const last = useRef(path);
  // The external system is the document's focus, which stays with the link that was followed, or falls to the body with it.
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    const main = document.getElementById("main");
    if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
  }, [path]);
  return null;
}
