import { Loading, Skeleton } from "@/components/ui/skeleton";

export function DeliveriesSkeleton() {
  return (
    <div className="rounded-panel border bg-panel px-5">
      <Loading what="the deliveries" />
      {["a", "b", "c", "d"].map((row) => (
        <div key={row} className="grid grid-cols-[1fr_1.2fr] gap-8 border-b py-4 last:border-b-0 md:grid-cols-[1fr_1.2fr_1fr]">
          <div className="space-y-2">
            <Skeleton className="h-4 w-3/4" />
            <Skeleton className="h-4 w-1/3" />
          </div>
          <div className="space-y-2">
            <Skeleton className="h-5 w-24" />
            <Skeleton className="h-2 w-full" />
          </div>
          <Skeleton className="hidden h-4 md:block" />
        </div>
      ))}
    </div>
  );
}
