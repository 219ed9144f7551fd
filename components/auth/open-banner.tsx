import Link from "next/link";
import type { Wording } from "@/lib/view/wording";

/** Says that this machine stands open, and how to change that. */
export function OpenBanner({ w }: { w: Wording }) {
  return (
    <aside aria-label={w.t("auth.open.link")} className="no-print border-b bg-sunk px-4 py-1.5 text-center text-sm text-pretty text-muted">
      <p>
        {w.t("auth.open.text")}{" "}
        <Link href="/set-up" className="opens text-ink">
          {w.t("auth.open.link")}
        </Link>
      </p>
    </aside>
  );
}
