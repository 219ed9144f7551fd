/** A recount proves the numbers of a delivery once nine in ten of the messages that it holds now were there. */
export const provenShare = 0.9;

/** Whether a recount of so many messages proves a delivery of so many. */
export function coversHeld(recounted: number, held: number): boolean {
  return recounted > 0 && recounted >= held * provenShare;
}
