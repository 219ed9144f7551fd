import { type BandCounts, drawBandIcon } from "@/lib/view/draw-band-icon";

/** The tab's icon while a delivery is open: its band, bent into a disc. React moves it to the head, after the site's own, so it wins. */
export function BandFavicon({ counts }: { counts: BandCounts }) {
  return <link rel="icon" type="image/svg+xml" sizes="any" href={`data:image/svg+xml,${encodeURIComponent(drawBandIcon(counts))}`} />;
}
