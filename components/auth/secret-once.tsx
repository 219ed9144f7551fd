"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useWording } from "@/lib/client/use-wording";

/** A link or a token, shown this once, to be copied. */
export function SecretOnce({ title, secret }: { title: string; secret: string }) {
  const { t } = useWording();
  const [copied, setCopied] = useState(false);
  return (
    <div role="status" className="mt-3 rounded-control border bg-sunk p-3">
      <p className="text-sm text-muted">{title}</p>
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        <code className="min-w-0 flex-1 font-mono text-sm wrap-anywhere select-all">{secret}</code>
        <Button onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}>
          {t(copied ? "auth.people.copied" : "auth.people.copy")}
        </Button>
      </div>
    </div>
  );
}
