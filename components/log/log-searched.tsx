import { Button } from "@/components/ui/button";
import { drawnStyle } from "@/lib/client/drawn-style";
import type { useLogRows } from "@/lib/client/use-log-rows";
import { useWording } from "@/lib/client/use-wording";

type LogSearchedProps = { log: ReturnType<typeof useLogRows>; among: number | null };

/** How far a search has come where rows are looked at one by one, and whether there is more to read. */
export function LogSearched({ log, among }: LogSearchedProps) {
  const w = useWording();
  const { searched, rows, isFetching, hasNextPage, isError, data } = log;
  const done = data !== undefined && !hasNextPage && !isFetching;
  if (isError && data) {
    return (
      <p role="alert" className="mt-3 flex items-center gap-3 text-sm text-muted">
        {w.t("log.readOnFailed")}
        <Button variant="ghost" onClick={() => void log.fetchNextPage()}>
          {w.t("ui.tryAgain")}
        </Button>
      </p>
    );
  }
  if (searched === null) return null;
  const words =
    among === null ? w.t("log.searched", { count: searched }) : w.t("log.searchedOf", { searched: w.count(Math.min(searched, among)), among: w.count(among) });
  return (
    <div role="status" className="no-print mt-3 text-sm text-muted">
      {done ? (
        w.t("log.searchedAll", { found: rows.length + Math.max(0, log.start) })
      ) : (
        <>
          {words}
          {among === null || among === 0 ? null : (
            <span aria-hidden="true" className="mt-1.5 block h-1 w-64 max-w-full overflow-hidden rounded-full bg-sunk">
              <span className="block h-full bg-relayed" {...drawnStyle({ width: `${Math.min(100, (100 * searched) / among)}%` })} />
            </span>
          )}
        </>
      )}
    </div>
  );
}
