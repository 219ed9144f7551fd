import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Done, SignedIn } from "@/lib/contract/people";
import { ActForm } from "./act-form";
import { codeHref } from "./code-href";
import { leaveTo } from "./leave-to";

type GateFormProps = {
  /** The server's action, given what the fields hold. */
  act: (fields: Record<string, FormDataEntryValue>) => Promise<Done<Partial<SignedIn>>>;
  /** Where one is let in. */
  next: string;
  submit: string;
  children: ReactNode;
};

/** A form that lets in whoever fills it in; by way of their second factor, where it takes one. */
export function GateForm({ act, next, submit, children }: GateFormProps) {
  return (
    <ActForm
      act={act}
      then={({ secondFactor = false }) => leaveTo(secondFactor ? codeHref(next) : next)}
      className="space-y-4 rounded-panel border bg-panel p-4 sm:p-5"
      buttons={(isPending) => (
        <Button type="submit" variant="strong" disabled={isPending} className="w-full">
          {submit}
        </Button>
      )}
    >
      {children}
    </ActForm>
  );
}
