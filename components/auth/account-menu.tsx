"use client";

import { Menu } from "@base-ui/react/menu";
import Link from "next/link";
import { useWording } from "@/lib/client/use-wording";
import type { Done, Person } from "@/lib/contract/people";
import { leaveTo } from "./leave-to";
import { useAct } from "./use-act";

type AccountMenuProps = { name: string; role: Person["role"]; signedIn: boolean; signOut: () => Promise<Done> };

const item = "block w-full cursor-default px-3 py-1.5 text-left outline-none select-none data-[highlighted]:bg-sunk";

/** Who is signed in, what they are here, and the way out. */
export function AccountMenu({ name, role, signedIn, signOut }: AccountMenuProps) {
  const { t } = useWording();
  const { run } = useAct();
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={t("auth.menu.label", { name })}
        title={name}
        className="grid size-8 shrink-0 place-items-center rounded-full border text-sm font-medium text-muted hover:bg-sunk hover:text-ink data-[popup-open]:bg-sunk"
      >
        {[...name][0]?.toUpperCase()}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" className="z-30 outline-none">
          <Menu.Popup className="min-w-48 rounded-control border border-edge bg-panel py-1 outline-none">
            <div className="border-b px-3 pt-1 pb-2">
              <p className="font-medium wrap-anywhere">{name}</p>
              <p className="text-sm text-muted">{t(`auth.role.${role}`)}</p>
            </div>
            <Menu.Item className={item} render={<Link href="/settings/account" />}>
              {t("auth.menu.settings")}
            </Menu.Item>
            {signedIn ? (
              <Menu.Item className={item} onClick={() => run(signOut, () => leaveTo("/sign-in"))}>
                {t("auth.signOut")}
              </Menu.Item>
            ) : (
              <Menu.Item className={item} render={<Link href="/sign-in" />}>
                {t("auth.signIn")}
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
