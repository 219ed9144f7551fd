import { Ago } from "@/components/ui/instant";

/** How long ago; quietly `never` where it has not been. */
export function AgoOrNever({ at, never }: { at: string | null; never: string }) {
  return at === null ? <span className="text-muted">{never}</span> : <Ago at={at} />;
}
