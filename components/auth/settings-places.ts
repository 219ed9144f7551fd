/** Where the settings lead, in order. */
export const settingsPlaces = ["account", "people", "tokens", "bounce-rules", "audit"] as const;
export type SettingsPlace = (typeof settingsPlaces)[number];
