import { AuditPage } from "@/components/auth/audit-page";
import { auditParams } from "@/lib/contract/audit";
import { readAuditPage } from "@/lib/server/audit/read-audit-page";
import { allowPage } from "@/lib/server/auth/allow-page";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await allowPage("/settings/audit");
  const asked = firstOfEach(await searchParams);
  const params = auditParams.parse({ who: null, what: null, from: null, to: null, cursor: null, ...asked });
  return <AuditPage page={await readAuditPage(params)} params={params} typed={{ from: asked["from"] ?? "", to: asked["to"] ?? "" }} />;
}
