"use client";

import { useState, useTransition } from "react";
import type { Done, Problem } from "@/lib/contract/people";

/** Runs one of the server's actions and keeps what went wrong; `then` runs when it is done. */
export function useAct() {
  const [problem, setProblem] = useState<Problem | "noAnswer" | null>(null);
  const [isPending, startTransition] = useTransition();
  const run = <Value>(action: () => Promise<Done<Value>>, then: (value: Value) => void = () => {}) =>
    startTransition(async () => {
      const done = await action().catch((): null => null);
      setProblem(done === null ? "noAnswer" : done.ok ? null : done.problem);
      if (done?.ok) then(done);
    });
  return { run, isPending, problem };
}
