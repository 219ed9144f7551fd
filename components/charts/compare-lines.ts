/** Told apart by their dashes and by the letter at their end, not by colour: that means what became of messages. */
export const compareDashes = ["", "7 4", "2 3", "9 3 2 3"] as const;
