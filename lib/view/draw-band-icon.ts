export type BandCounts = { landed: number; open: number; failed: number };

/** A tab's icon is 16 px: finer steps than these would not show, and each new icon costs the browser a decode. */
const steps = 48;

/** Of the light theme: a tab strip does not follow the page's. */
const colours = { landed: "#00916d", failed: "#d33c32", open: "#9fb0c6" } as const;

/** The band as a disc from noon: landed, then failed; what is open stays hatched. A part that is there at all is seen. */
export function drawBandIcon({ landed, open, failed }: BandCounts): string {
  const whole = landed + open + failed;
  const inSteps = (count: number) => (count === 0 || whole === 0 ? 0 : Math.min(steps, Math.max(1, Math.round((steps * count) / whole))));
  const failedSteps = inSteps(failed);
  const landedSteps = Math.min(inSteps(landed), steps - failedSteps - (open > 0 ? 1 : 0));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><defs><pattern id="h" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" fill="#fff"/><rect width="2.2" height="4" fill="${colours.open}"/></pattern></defs><circle cx="16" cy="16" r="15" fill="url(#h)"/>${slice(0, landedSteps, colours.landed)}${slice(landedSteps, failedSteps, colours.failed)}</svg>`;
}

/** A stroke as thick as the disc's radius, so that the whole turn needs no case of its own. */
function slice(from: number, length: number, colour: string): string {
  if (length <= 0) return "";
  return `<circle cx="16" cy="16" r="7.5" fill="none" stroke="${colour}" stroke-width="15" pathLength="${steps}" stroke-dasharray="${length} ${steps - length}" stroke-dashoffset="${-from}" transform="rotate(-90 16 16)"/>`;
}
