"use client";

import { useWording } from "@/lib/client/use-wording";
import type { tokenRoleNames } from "@/lib/contract/people";

type AnyRole = (typeof tokenRoleNames)[number];
type RoleFieldProps<Role extends string> = { label: string; roles: readonly Role[]; value: Role; onChange: (role: Role) => void; disabled?: boolean };

/** One of the roles, each with what it may under it. */
export function RoleField<Role extends AnyRole>({ label, roles, value, onChange, disabled = false }: RoleFieldProps<Role>) {
  const { t } = useWording();
  return (
    <label className="block">
      <span className="mb-1 block text-sm text-muted">{label}</span>
      <select
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = roles.find((role) => role === event.target.value);
          if (chosen) onChange(chosen);
        }}
        className="min-h-9 w-full rounded-control border border-edge bg-panel px-2.5 py-1 disabled:text-muted"
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`auth.role.${role as AnyRole}`)}
          </option>
        ))}
      </select>
      <span className="mt-1 block text-sm text-muted">{t(`auth.roleHint.${value as AnyRole}`)}</span>
    </label>
  );
}
