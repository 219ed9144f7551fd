"use client";

import type { ReactNode } from "react";
import { useTheme } from "@/lib/client/use-theme";
import { useWording } from "@/lib/client/use-wording";
import { nextTheme, type Theme } from "@/lib/view/theme";

const shapes: Record<Theme, ReactNode> = {
  system: <path d="M8 2a6 6 0 1 0 0 12V2Z" fill="currentColor" />,
  light: <circle cx="8" cy="8" r="2.6" fill="currentColor" />,
  dark: <circle cx="8" cy="8" r="6" fill="currentColor" />,
};

export function ThemeToggle() {
  const { t } = useWording();
  const [theme, choose] = useTheme();
  const label = t("shell.theme", { theme: t(`shell.themes.${theme}`), next: t(`shell.themes.${nextTheme(theme)}`) });
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => choose(nextTheme(theme))}
      className="grid size-8 place-items-center rounded-control text-muted hover:bg-sunk hover:text-ink"
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
        {shapes[theme]}
      </svg>
    </button>
  );
}
