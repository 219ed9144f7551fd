import { settings } from "@/lib/server/settings";
import { ChangeHub } from "./change-hub";

const shared = globalThis as { aftersendHub?: ChangeHub };

/** This process's hub. */
export function changeHub(): ChangeHub {
  shared.aftersendHub ??= new ChangeHub(settings().databaseUrl);
  return shared.aftersendHub;
}
