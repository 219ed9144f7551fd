import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type OpensProps = { href: string | null; title?: string; className?: string; children: ReactNode };

/** A number that opens the messages it is made of, where there is a way to. */
export function Opens({ href, title, className, children }: OpensProps) {
  if (href === null) {
    return (
      <span title={title} className={className}>
        {children}
      </span>
    );
  }
  return (
    <Link href={href} title={title} prefetch={false} className={classNames("opens", className)}>
      {children}
    </Link>
  );
}
