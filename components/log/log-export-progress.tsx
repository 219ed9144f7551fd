import { problemWords } from "@/lib/client/problem-words";
import type { ExportState } from "@/lib/client/use-log-export";
import { useWording } from "@/lib/client/use-wording";
import { assertNever } from "@/lib/domain/assert-never";
import type { Wording } from "@/lib/view/wording";

/** How far an export is, and how it ended. */
export function LogExportProgress({ state, total }: { state: ExportState; total: number | null }) {
  const w = useWording();
  return (
    <div role="status" className="text-sm text-pretty">
      {state.type === "running" && total !== null && total > 0 ? (
        <span aria-hidden="true" className="mb-1.5 block h-1 overflow-hidden rounded-full bg-sunk">
          <span className="block h-full bg-relayed" style={{ width: `${Math.min(100, (100 * state.rows) / total)}%` }} />
        </span>
      ) : null}
      {wordsOf(state, total, w)}
    </div>
  );
}

function wordsOf(state: ExportState, total: number | null, w: Wording): string | null {
  switch (state.type) {
    case "idle":
      return null;
    case "running": {
      const said = { rows: w.count(state.rows), size: sizeOf(state.bytes, w) };
      return total === null ? w.t("log.export.running", said) : w.t("log.export.runningOf", { ...said, total: w.count(total) });
    }
    case "done":
      return w.t("log.export.done", { rows: w.count(state.rows), size: sizeOf(state.bytes, w) });
    case "failed":
      return w.t("log.export.failed", { reason: state.problem ? problemWords(state.problem, w) : "" });
    case "cancelled":
      return w.t("log.export.cancelled");
    default:
      return assertNever(state);
  }
}

function sizeOf(bytes: number, w: Wording): string {
  return bytes < 1_000_000 ? `${w.count(bytes / 1_000)} kB` : `${w.decimal(bytes / 1_000_000)} MB`;
}
