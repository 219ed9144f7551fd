"use client";

import { useRouter } from "next/navigation";
import { useAct } from "@/components/auth/use-act";
import type { Done } from "@/lib/contract/people";

/** Runs an action on the rules. The list is read anew when it is done, and where somebody else was quicker: then it is to be looked at first. */
export function useRuleAction() {
  const router = useRouter();
  const { run, isPending, problem } = useAct();
  const runOnList = (action: () => Promise<Done>, then: () => void = () => {}) =>
    run(
      async () => {
        const done = await action();
        if (!done.ok && (done.problem === "changed-meanwhile" || done.problem === "not-there")) router.refresh();
        return done;
      },
      () => {
        router.refresh();
        then();
      },
    );
  return { run: runOnList, isPending, problem };
}
