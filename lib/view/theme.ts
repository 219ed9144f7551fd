export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const themeStorageKey = "aftersend-theme";

export function parseTheme(stored: string | null): Theme {
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** The theme a press of the toggle leads to. */
export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
}

/** Sets the chosen theme on <html> while the page is still being parsed. */
export const themeScript = `try{var t=localStorage.getItem(${JSON.stringify(themeStorageKey)});if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;
