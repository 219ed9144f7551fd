"use client";

import { Notice } from "@/components/ui/notice";
import { useOutage } from "@/lib/client/use-outage";

const words = {
  database: "The database is out of reach. Nothing that was acknowledged to a feed is lost. What you see may be old; it goes on by itself.",
  server: "The server does not answer. What you see may be old; it goes on by itself.",
};

/** Says that what is on the page may be old, and why, for as long as that is so. */
export function OutageBanner() {
  const outage = useOutage();
  return (
    <div role="status" className="no-print mx-auto max-w-page px-4 pt-4 empty:hidden sm:px-6 lg:px-8">
      {outage === "none" ? null : <Notice tone="retried">{words[outage]}</Notice>}
    </div>
  );
}
