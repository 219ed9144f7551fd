import { hours } from "./campaign";
import { healthy } from "./healthy";
import type { Scenario } from "./scenario";

/** The healthy feed out of order: items up to an hour late, a quarter of them twice, whole batches posted again. The end is the same. */
export const shuffled: Scenario = {
  ...healthy,
  label: "Autumn sale · shuffled feed",
  spanSeconds: () => 4 * hours,
  transitSeconds: (random) => Math.floor(random() < 0.6 ? random() * 60 : random() * 3_600),
  isRepeated: (random) => random() < 0.25,
  repostsBatches: true,
};
