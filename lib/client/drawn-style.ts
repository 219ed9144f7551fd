import type { CSSProperties } from "react";

type DrawnStyle = { "data-style"?: string; style?: CSSProperties; suppressHydrationWarning: true };

/**
 * The style of an element that the server draws. The page's policy lets no style attribute in, for no nonce can name one: the server writes `data-style`,
 * which `drawnStyleScript` gives to the element before it is painted; from then on the style is React's, which sets it by script.
 */
export function drawnStyle(style: CSSProperties): DrawnStyle {
  return typeof window === "undefined" ? { "data-style": cssOf(style), suppressHydrationWarning: true } : { style, suppressHydrationWarning: true };
}

const unitless: ReadonlySet<string> = new Set(["flexGrow"]);

function cssOf(style: CSSProperties): string {
  return Object.entries(style)
    .map(
      ([name, value]) =>
        `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${typeof value === "number" && !unitless.has(name) ? `${value}px` : value}`,
    )
    .join(";");
}

/** Runs while the page is still being parsed. What comes later is drawn by the browser itself. */
export const drawnStyleScript = `(()=>{const give=e=>{e.style.cssText=e.dataset.style};const seen=new MutationObserver(records=>{for(const{addedNodes}of records)for(const n of addedNodes)if(n.nodeType===1){if(n.dataset&&n.dataset.style)give(n);n.querySelectorAll("[data-style]").forEach(give)}});seen.observe(document,{childList:true,subtree:true});addEventListener("DOMContentLoaded",()=>{document.querySelectorAll("[data-style]").forEach(give);seen.disconnect()})})()`;
