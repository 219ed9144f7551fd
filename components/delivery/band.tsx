"use client";

import { classNames } from "@/components/ui/class-names";
import { drawnStyle } from "@/lib/client/drawn-style";
import { useWording } from "@/lib/client/use-wording";
import { type Band as BandData, type BandPart, prepareBand } from "@/lib/view/prepare-band";

const fills: Record<BandPart["kind"], string> = { landed: "bg-landed", open: "hatch", failed: "bg-failed" };
const sizes = { large: "h-6 gap-0.5", small: "h-2 gap-px" } as const;

type BandProps = { counts: Parameters<typeof prepareBand>[0]; size?: keyof typeof sizes; className?: string };

/** Landed (solid), still open (hatched), failed (solid), from 0 to 100 %. */
export function Band({ counts, size = "small", className }: BandProps) {
  const band = prepareBand(counts, useWording());
  return (
    <div role="img" aria-label={band.words} title={band.words} className={classNames("flex w-full overflow-hidden rounded-bar", sizes[size], className)}>
      {band.parts.length === 0 ? <span className="flex-1 rounded-bar bg-sunk" /> : <Parts band={band} />}
    </div>
  );
}

function Parts({ band }: { band: BandData }) {
  return band.parts.map((part) => (
    <span
      key={part.kind}
      className={classNames("min-w-[3px] rounded-[2px] transition-[flex-grow] duration-200", fills[part.kind])}
      {...drawnStyle({ flexGrow: part.percent, flexBasis: 0 })}
    />
  ));
}

/** What the fills of a band mean. */
export function BandLegend({ className }: { className?: string }) {
  const { t } = useWording();
  return (
    <span className={classNames("flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-muted", className)}>
      {(["landed", "open", "failed"] as const).map((kind) => (
        <span key={kind} className="inline-flex items-center gap-1.5">
          <span aria-hidden="true" className={classNames("inline-block h-2 w-4 rounded-[2px]", fills[kind])} />
          {t(`delivery.band.${kind}`)}
        </span>
      ))}
    </span>
  );
}
