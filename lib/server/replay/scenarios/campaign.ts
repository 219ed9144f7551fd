import type { Scenario } from "./scenario";

/** What campaigns have in common: a declared list, handed to the MTA within 25 minutes, slowly at first. */
export const campaign = {
  declared: true,
  live: false,
  person: (message) => message,
  relaySeconds: (message, messages) => {
    const share = message / messages;
    return Math.floor(rampSeconds * (0.4 * Math.sqrt(share) + 0.6 * share));
  },
} as const satisfies Partial<Scenario>;

const rampSeconds = 1_500;
export const hours = 3_600;
export const days = 86_400;
