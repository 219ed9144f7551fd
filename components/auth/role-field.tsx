"use client";

import { SelectField } from "@/components/ui/select-field";
import { useWording } from "@/lib/client/use-wording";
import type { roleNames, TokenScope } from "@/lib/contract/people";

type AnyRole = (typeof roleNames)[number] | TokenScope;
type RoleFieldProps<Role extends string> = { label: string; roles: readonly Role[]; value: Role; onChange: (role: Role) => void; disabled?: boolean };

/** One of the roles, or of the scopes of tokens, each with what it may under it. */
export function RoleField<Role extends AnyRole>({ label, roles, value, onChange, disabled = false }: RoleFieldProps<Role>) {
  const { t } = useWording();
  return (
    <SelectField
      label={label}
      hint={t(`auth.roleHint.${value as AnyRole}`)}
      options={roles.map((role) => ({ value: role, label: t(`auth.role.${role as AnyRole}`) }))}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        const chosen = roles.find((role) => role === event.target.value);
        if (chosen) onChange(chosen);
      }}
    />
  );
}
