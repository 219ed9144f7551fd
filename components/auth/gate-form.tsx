import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Done, SignedIn } from "@/lib/contract/people";
import { codeHref } from "./code-href";
import { leaveTo } from "./leave-to";
import { ProblemLine } from "./problem-line";
import { useAct } from "./use-act";

type GateFormProps = {
  /** The server's action, given what the fields hold. */
  act: (fields: Record<string, FormDataEntryValue>) => Promise<Done<Partial<SignedIn>>>;
  /** Where one is let in. */
  next: string;
  submit: string;
  disabled?: boolean;
  children: ReactNode;
};

/** A form that lets in whoever fills it in; by way of their second factor, where it takes one. */
export function GateForm({ act, next, submit, disabled = false, children }: GateFormProps) {
  const { run, isPending, problem } = useAct();
  return (
    <form
      className="space-y-4 rounded-panel border bg-panel p-4 sm:p-5"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = Object.fromEntries(new FormData(event.currentTarget));
        run(
          () => act(fields),
          ({ secondFactor = false }) => leaveTo(secondFactor ? codeHref(next) : next),
        );
      }}
    >
      {children}
      <ProblemLine problem={problem} />
      <Button type="submit" variant="strong" disabled={isPending || disabled} className="w-full">
        {submit}
      </Button>
    </form>
  );
}
