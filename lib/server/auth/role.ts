export const roles = ["admin", "marketer", "viewer"] as const;
export type Role = (typeof roles)[number];

/** The role a stored word names; null for none. */
export function asRole(word: string): Role | null {
  return roles.find((role) => role === word) ?? null;
}
