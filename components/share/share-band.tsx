import { useId } from "react";
import { useWording } from "@/lib/client/use-wording";

type BandCounts = { delivered: number; open: number; failed: number };

/** Landed, still open, failed, from 0 to 100 %; drawn so that it prints as it looks. */
export function ShareBand({ counts, large = false }: { counts: BandCounts; large?: boolean }) {
  const w = useWording();
  const hatch = useId();
  const whole = counts.delivered + counts.open + counts.failed;
  const parts = [
    { key: "landed", n: counts.delivered, fill: "var(--color-landed)" },
    { key: "open", n: counts.open, fill: `url(#${hatch})` },
    { key: "failed", n: counts.failed, fill: "var(--color-failed)" },
  ] as const;
  const words = parts.filter(({ n }) => n > 0).map(({ key, n }) => `${w.percent((100 * n) / whole)} ${w.t(`share.${key}`)}`);
  let start = 0;
  return (
    <svg role="img" aria-label={w.list(words)} width="100%" height={large ? 24 : 8} className="block rounded-bar">
      <HatchPattern id={hatch} />
      {whole === 0 ? <rect width="100%" height="100%" className="fill-sunk" /> : null}
      {parts.map(({ key, n, fill }) => {
        if (n === 0) return null;
        const x = start;
        const width = (100 * n) / whole;
        start += width;
        return <rect key={key} x={`${x}%`} width={`${width}%`} height="100%" fill={fill} stroke="var(--color-panel)" strokeWidth={large ? 1.5 : 0.75} />;
      })}
    </svg>
  );
}

/** What is still open: never a plain colour. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="var(--color-open)" opacity="0.35" />
        <rect width="3.5" height="7" fill="var(--color-open)" />
      </pattern>
    </defs>
  );
}
