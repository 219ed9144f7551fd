/** A person as lists show them. Instants in epoch ms. */
export type UserRow = {
  id: string;
  name: string;
  email: string;
  role: string;
  mayUnmask: boolean;
  demo: boolean;
  /** Whether signing in takes a second factor. */
  hasSecondFactor: boolean;
  disabledAt: number | null;
  createdAt: number;
  /** When they last signed in, of the sessions that are still there. */
  lastSeenAt: number | null;
};

export const userColumns = `u.id, u.name, u.email, u.role, u.may_unmask as "mayUnmask", u.demo, u.two_factor_enabled as "hasSecondFactor", u.disabled_at as "disabledAt", u.created_at as "createdAt",
  (select max(s.created_at) from sessions s where s.user_id = u.id) as "lastSeenAt"`;
