import { redirect } from "next/navigation";
import { allowPage } from "@/lib/server/auth/allow-page";

export default async function Page() {
  await allowPage("/settings");
  redirect("/settings/account");
}
