import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type Variant = "plain" | "strong" | "ghost";

const base =
  "inline-flex min-h-8 items-center justify-center gap-1.5 rounded-control px-3 py-1 font-medium whitespace-nowrap disabled:cursor-not-allowed disabled:text-muted aria-disabled:text-muted";

const variants: Record<Variant, string> = {
  plain: "border bg-panel hover:not-disabled:bg-sunk",
  strong: "border border-ink bg-ink text-panel hover:not-disabled:opacity-90 disabled:border-line disabled:bg-sunk",
  ghost: "text-muted hover:not-disabled:bg-sunk hover:not-disabled:text-ink",
};

export function Button({ variant = "plain", className, type = "button", ...props }: ComponentProps<"button"> & { variant?: Variant }) {
  return <button type={type} className={classNames(base, variants[variant], className)} {...props} />;
}

export function ButtonLink({ variant = "plain", className, ...props }: ComponentProps<typeof Link> & { variant?: Variant }) {
  return <Link className={classNames(base, variants[variant], className)} {...props} />;
}
