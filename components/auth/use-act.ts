"use client";

import { useState, useTransition } from "react";
import { askWhetherSignedIn } from "@/lib/client/ask";
import { oneAtATime } from "@/lib/client/one-at-a-time";
import type { Done, Problem } from "@/lib/contract/people";

/** Runs one of the server's actions at a time and keeps what went wrong; `then` runs when it is done. */
export function useAct() {
  const [problem, setProblem] = useState<Problem | "noAnswer" | null>(null);
  const [isPending, startTransition] = useTransition();
  const [once] = useState(oneAtATime);
  const run = <Value>(action: () => Promise<Done<Value>>, then: (value: Value) => void = () => {}) =>
    startTransition(async () => {
      await once(async () => {
        const done = await action().catch((): null => null);
        if (done === null) askWhetherSignedIn();
        setProblem(done === null ? "noAnswer" : done.ok ? null : done.problem);
        if (done?.ok) then(done);
      });
    });
  return { run, isPending, problem };
}
