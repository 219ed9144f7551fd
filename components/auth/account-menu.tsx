"use client";

import Link from "next/link";
import { useRef } from "react";
import { leaveSignedOut } from "@/lib/client/session-end";
import { useWording } from "@/lib/client/use-wording";
import type { Done, Person } from "@/lib/contract/people";
import { useAct } from "./use-act";

type AccountMenuProps = { name: string; role: Person["role"]; signedIn: boolean; signOut: () => Promise<Done> };

const id = "account-menu";
const item = "block w-full px-3 py-1.5 text-left hover:bg-sunk focus-visible:bg-sunk";

/** Who is signed in, what they are here, and the way out. The browser's own popover closes on Escape and on a press elsewhere. */
export function AccountMenu({ name, role, signedIn, signOut }: AccountMenuProps) {
  const { t } = useWording();
  const { run } = useAct();
  const menu = useRef<HTMLDivElement>(null);
  const close = () => menu.current?.hidePopover();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t("auth.menu.label", { name })}
        title={name}
        className="grid size-8 shrink-0 place-items-center rounded-full border text-sm font-medium text-muted hover:bg-sunk hover:text-ink"
      >
        {[...name][0]?.toUpperCase()}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="fixed inset-auto top-12 right-4 m-0 min-w-48 rounded-control border border-edge bg-panel py-1 text-ink sm:right-6 lg:right-8"
      >
        <div className="border-b px-3 pt-1 pb-2">
          <p className="font-medium wrap-anywhere">{name}</p>
          <p className="text-sm text-muted">{t(`auth.role.${role}`)}</p>
        </div>
        <Link className={item} href="/settings/account" onClick={close}>
          {t("auth.menu.settings")}
        </Link>
        {signedIn ? (
          <button type="button" className={item} onClick={() => run(signOut, leaveSignedOut)}>
            {t("auth.signOut")}
          </button>
        ) : (
          <Link className={item} href="/sign-in" onClick={close}>
            {t("auth.signIn")}
          </Link>
        )}
      </div>
    </>
  );
}
