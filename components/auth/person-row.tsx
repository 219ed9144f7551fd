"use client";

import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/pill";
import { Td, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import { type Person, roleNames } from "@/lib/contract/people";
import { AgoOrNever } from "./ago-or-never";

type Changes = Partial<Pick<Person, "role" | "mayUnmask" | "disabled">>;
type PersonRowProps = { person: Person; isSelf: boolean; isPending: boolean; change: (to: Changes) => void; reset: () => void };

export function PersonRow({
  person: { name, email, role, mayUnmask, disabled, hasSecondFactor, lastSeenAt },
  isSelf,
  isPending,
  change,
  reset,
}: PersonRowProps) {
  const { t } = useWording();
  return (
    <Tr>
      <Td className="min-w-40">
        <span className="font-medium wrap-anywhere">{name}</span>
        <span className="block text-sm wrap-anywhere text-muted">{email}</span>
      </Td>
      <Td label={t("auth.people.role")}>
        <select
          aria-label={`${t("auth.people.role")}: ${name}`}
          value={role}
          disabled={isPending || disabled}
          onChange={(event) => change({ role: roleNames.find((each) => each === event.target.value) ?? role })}
          className="sm:-my-1.5 min-h-8 rounded-control border bg-panel px-2 py-1 disabled:text-muted"
        >
          {roleNames.map((each) => (
            <option key={each} value={each}>
              {t(`auth.role.${each}`)}
            </option>
          ))}
        </select>
        {role === "marketer" ? (
          <label className="mt-1.5 flex items-center gap-1.5 text-sm text-muted sm:mt-3">
            <input type="checkbox" checked={mayUnmask} disabled={isPending || disabled} onChange={(event) => change({ mayUnmask: event.target.checked })} />
            {t("auth.people.mayUnmask")}
          </label>
        ) : null}
      </Td>
      <Td label={t("auth.people.state")}>
        <Tag>{t(disabled ? "auth.people.disabled" : "auth.people.active")}</Tag>
        {hasSecondFactor ? <span className="mt-1 block text-sm text-muted">{t("auth.factor.has")}</span> : null}
      </Td>
      <Td label={t("auth.people.lastSeen")}>
        <AgoOrNever at={lastSeenAt} never={t("auth.people.never")} />
      </Td>
      <Td align="end" className="whitespace-nowrap max-sm:-ml-3">
        <Button variant="ghost" className="sm:-my-1.5" disabled={isPending || disabled} onClick={reset}>
          {t("auth.people.reset")}
        </Button>
        {isSelf ? null : (
          <Button variant="ghost" className="sm:-my-1.5" disabled={isPending} onClick={() => change({ disabled: !disabled })}>
            {t(disabled ? "auth.people.enable" : "auth.people.disable")}
          </Button>
        )}
      </Td>
    </Tr>
  );
}
