import { useQueryClient } from "@tanstack/react-query";
import { useState, useTransition } from "react";
import type { ReplayResult } from "@/lib/contract/replay";
import { replayListKey } from "./replay-list-options";

/** Runs an action, keeps what it said went wrong, and has the list read anew. */
export function useReplayAction() {
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const run = (action: () => Promise<ReplayResult>, onDone?: () => void) =>
    startTransition(async () => {
      const result = await action().catch((): ReplayResult => ({ ok: false, message: "The server did not answer. Check that it runs, and try again." }));
      setProblem(result.ok ? null : result.message);
      if (result.ok) onDone?.();
      await queryClient.invalidateQueries({ queryKey: replayListKey });
    });
  return { run, isPending, problem };
}
