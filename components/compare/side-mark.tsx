import { compareDashes } from "@/components/charts/compare-lines";
import { letters } from "@/lib/view/compared";

/** A delivery's letter, and how its line is drawn. */
export function SideMark({ index }: { index: number }) {
  return (
    <span className="inline-flex items-center gap-1.5 font-semibold">
      {letters[index]}
      <svg width="22" height="6" viewBox="0 0 22 6" aria-hidden="true" className="text-muted">
        <path d="M0 3h22" stroke="currentColor" strokeWidth="2" strokeDasharray={compareDashes[index] ?? ""} />
      </svg>
    </span>
  );
}
