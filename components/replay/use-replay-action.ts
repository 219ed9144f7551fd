import { useQueryClient } from "@tanstack/react-query";
import { useState, useTransition } from "react";
import { oneAtATime } from "@/lib/client/one-at-a-time";
import { useWording } from "@/lib/client/use-wording";
import type { ReplayResult } from "@/lib/contract/replay";
import { replayProblemWords } from "@/lib/view/replay-problem-words";
import { replayListKey } from "./replay-list-options";

/** Captured files of 20 MB travel with some. */
const answerWithinMs = 60_000;

/** Runs one action at a time, keeps what came of it, and has the list read anew. */
export function useReplayAction() {
  const w = useWording();
  const queryClient = useQueryClient();
  const [result, setResult] = useState<ReplayResult | null>(null);
  const [isPending, startTransition] = useTransition();
  const [once] = useState(oneAtATime);
  const run = (action: () => Promise<ReplayResult>, onDone?: () => void) =>
    startTransition(async () => {
      await once(async () => {
        const answer = await inTime(action()).catch((): ReplayResult => ({ ok: false, problems: ["no-answer"] }));
        setResult(answer);
        if (answer.ok) onDone?.();
        await queryClient.invalidateQueries({ queryKey: replayListKey });
      });
    });
  return { run, isPending, problem: result?.ok === false ? replayProblemWords(result.problems, w) : null, startedId: result?.ok ? result.id : null };
}

/** A server action cannot be aborted; what it does after this is seen in the list. */
function inTime<T>(action: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("no answer in time")), answerWithinMs));
  return Promise.race([action, late]);
}
