import { Dot } from "@/components/ui/pill";

/** What went wrong, said at once to those who cannot see it. */
export function Problem({ children }: { children: string | null }) {
  return (
    <div role="alert">
      {children === null ? null : (
        <p className="flex items-baseline gap-2 text-pretty">
          <Dot tone="failed" />
          <span className="min-w-0 wrap-anywhere">{children}</span>
        </p>
      )}
    </div>
  );
}
