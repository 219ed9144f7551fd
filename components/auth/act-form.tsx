"use client";

import type { ReactNode } from "react";
import type { Done } from "@/lib/contract/people";
import { ProblemLine } from "./problem-line";
import { useAct } from "./use-act";

type ActFormProps<Value> = {
  /** The server's action, given what the fields hold. */
  act: (fields: Record<string, FormDataEntryValue>) => Promise<Done<Value>>;
  /** What follows once it is done. */
  then: (value: Value) => void;
  className: string;
  /** The buttons, which wait while the action runs. */
  buttons: (isPending: boolean) => ReactNode;
  children: ReactNode;
};

/** Fields, what went wrong with them, and what sends them to one of the server's actions. */
export function ActForm<Value>({ act, then, className, buttons, children }: ActFormProps<Value>) {
  const { run, isPending, problem } = useAct();
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        const fields = Object.fromEntries(new FormData(event.currentTarget));
        run(() => act(fields), then);
      }}
    >
      {children}
      <ProblemLine problem={problem} />
      {buttons(isPending)}
    </form>
  );
}
