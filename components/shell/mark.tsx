/** The band, bent into a ring: landed, failed, still open. */
export function Mark() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <g fill="none" strokeWidth="4" transform="rotate(-90 9 9)">
        <circle cx="9" cy="9" r="6.5" className="stroke-open" strokeDasharray="1.2 1" />
        <circle cx="9" cy="9" r="6.5" className="stroke-landed" pathLength="100" strokeDasharray="68 100" />
        <circle cx="9" cy="9" r="6.5" className="stroke-failed" pathLength="100" strokeDasharray="9 100" strokeDashoffset="-71" />
      </g>
    </svg>
  );
}
