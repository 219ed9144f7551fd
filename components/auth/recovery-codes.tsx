"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { takeFocus } from "@/lib/client/take-focus";
import { useWording } from "@/lib/client/use-wording";

/** Recovery codes, shown this once, to be copied. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useWording();
  const [copied, setCopied] = useState(false);
  return (
    <section ref={takeFocus} tabIndex={-1} aria-label={t("auth.factor.codesTitle")} className="mb-4 rounded-control border bg-sunk p-3 outline-none">
      <p className="text-sm text-pretty text-muted">{t("auth.factor.codesTitle")}</p>
      <ul className="mt-2 grid grid-cols-2 gap-x-4 gap-y-1 font-mono text-sm">
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ul>
      <Button className="mt-3" onClick={() => void navigator.clipboard.writeText(codes.join("\n")).then(() => setCopied(true))}>
        {t(copied ? "auth.people.copied" : "auth.people.copy")}
      </Button>
    </section>
  );
}
