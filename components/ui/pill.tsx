import type { ReactNode } from "react";
import { classNames } from "./class-names";

export const tones = ["neutral", "landed", "open", "retried", "failed", "relayed"] as const;
export type Tone = (typeof tones)[number];

const dots: Record<Tone, string> = {
  neutral: "bg-edge",
  landed: "bg-landed",
  open: "hatch",
  retried: "bg-retried",
  failed: "bg-failed",
  relayed: "bg-relayed",
};

type PillProps = { children: ReactNode; title?: string | undefined; className?: string };

/** A fact about the whole thing: its mode, whether it is final. */
export function Pill({ children, title, className }: PillProps) {
  return (
    <span
      title={title}
      className={classNames("inline-flex items-center gap-1.5 rounded-full bg-sunk px-2.5 py-0.5 text-sm whitespace-nowrap text-muted", className)}
    >
      {children}
    </span>
  );
}

/** A small outlined word beside a name: hard, soft, inferred. */
export function Tag({ children, title, className }: PillProps) {
  return (
    <span title={title} className={classNames("inline-block rounded-bar border px-1.5 text-sm leading-[1.35] whitespace-nowrap text-muted", className)}>
      {children}
    </span>
  );
}

/** The spot of colour that goes with a word, never without one. */
export function Dot({ tone, className }: { tone: Tone; className?: string }) {
  return <span aria-hidden="true" className={classNames("inline-block size-2 shrink-0 rounded-full", dots[tone], className)} />;
}
