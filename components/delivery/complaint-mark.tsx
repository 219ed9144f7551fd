/** A complaint is not an outcome: a flag of its own, in ink. */
export function ComplaintMark() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="inline-block shrink-0 translate-y-[-1px] align-middle">
      <path d="M3 13V1.5M3 2h8.2L9 5l2.2 3H3" fill="none" strokeWidth="1.5" className="stroke-ink" />
    </svg>
  );
}
