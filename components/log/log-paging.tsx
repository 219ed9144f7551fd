"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

type LogPagingProps = { cursor: string | null; nextCursor: string | null; onGo: (cursor: string | null) => void };

/** Keyset paging: forward by the server's cursor, back along the way that was come. */
export function LogPaging({ cursor, nextCursor, onGo }: LogPagingProps) {
  // Where the reader came from, latest last; a link into the middle knows only the first page.
  const [trail, setTrail] = useState<readonly (string | null)[]>([]);
  const at = trail.at(-1) === cursor ? trail.slice(0, -1) : trail;
  const previous = cursor === null ? undefined : (at.at(-1) ?? null);
  if (previous === undefined && nextCursor === null) return null;
  const forward = () => {
    setTrail([...(cursor === null ? [] : at), cursor]);
    onGo(nextCursor);
  };
  const back = () => {
    setTrail(at.slice(0, -1));
    onGo(previous ?? null);
  };
  return (
    <nav aria-label="Pages of the log" className="no-print mt-3 flex items-center justify-between gap-3">
      <Button onClick={back} disabled={previous === undefined}>
        {cursor !== null && at.length === 0 ? "First page" : "Previous"}
      </Button>
      <Button onClick={forward} disabled={nextCursor === null}>
        Next
      </Button>
    </nav>
  );
}
