import { encode } from "uqr";
import type { QrDrawing } from "@/lib/contract/people";

/** A QR code as one path on a grid of its own, with the four quiet cells around it that readers ask for (ISO/IEC 18004 §5.3.8). */
export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const path = data.flatMap((row, y) => runsOf(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`)).join("");
  return { size, path };
}

/** Runs of dark cells along a row. */
function runsOf(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last.from + last.length === x) last.length++;
    else runs.push({ from: x, length: 1 });
  });
  return runs;
}
