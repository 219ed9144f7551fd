"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useMayOpen } from "@/components/shell/allowed";
import { classNames } from "@/components/ui/class-names";
import { useIsLogGone } from "./log-gone";

type OpensProps = { href: string | null; title?: string; className?: string /** Beside, where it is a link. */; linked?: string; children: ReactNode };

/** A number that opens the messages it is made of, where there is a way to and whoever reads may go it. */
export function Opens({ href, title, className, linked, children }: OpensProps) {
  const mayOpen = useMayOpen(href ?? "/");
  const gone = useIsLogGone(href ?? "/");
  if (href === null || !mayOpen || gone) {
    return (
      <span title={title} className={className}>
        {children}
      </span>
    );
  }
  return (
    <Link href={href} title={title} prefetch={false} className={classNames("opens", className, linked)}>
      {children}
    </Link>
  );
}
