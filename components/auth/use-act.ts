"use client";

import { use, useState, useTransition } from "react";
import { askWhetherSignedIn } from "@/lib/client/ask";
import { oneAtATime } from "@/lib/client/one-at-a-time";
import type { Done, Problem } from "@/lib/contract/people";
import { ConfirmContext } from "./confirm-context";

/**
 * Runs one of the server's actions at a time and keeps what went wrong; `then` runs when it is done. Where an action takes the password anew, it is
 * asked for, and the action runs again.
 */
export function useAct() {
  const confirm = use(ConfirmContext);
  const [problem, setProblem] = useState<Problem | "noAnswer" | null>(null);
  const [isPending, startTransition] = useTransition();
  const [once] = useState(oneAtATime);
  const run = <Value>(action: () => Promise<Done<Value>>, then: (value: Value) => void = () => {}) => {
    // Taken now: what is pressed is disabled while the action runs, and loses the focus.
    const from = document.activeElement;
    startTransition(async () => {
      await once(async () => {
        const done = await action().catch((): null => null);
        if (done === null) askWhetherSignedIn();
        setProblem(done === null ? "noAnswer" : done.ok ? null : done.problem);
        if (done?.ok) then(done);
        else if (done?.problem === "confirm") confirm?.({ retry: () => run(action, then), from });
      });
    });
  };
  return { run, isPending, problem };
}
