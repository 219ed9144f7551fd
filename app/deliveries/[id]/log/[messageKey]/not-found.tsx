import { EmptyState } from "@/components/ui/empty-state";
import { readWording } from "@/lib/server/i18n/read-wording";

export default async function MessageNotFound() {
  const w = await readWording();
  return <EmptyState title={w.t("message.notFound")}>{w.t("message.notFoundHint")}</EmptyState>;
}
