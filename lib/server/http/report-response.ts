import { isStorable } from "@/lib/contract/is-storable";
import { mostReported } from "@/lib/contract/report";
import { recordAudit } from "@/lib/server/audit/record-audit";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import type { ReportFile } from "@/lib/server/read/report-csv";
import { csvType } from "./csv";
import { attachmentNamed } from "./download";
import { errorResponse } from "./respond";

type Asked = { request: Request; viewer: Viewer };

/** A period's report as a file; null where more deliveries began than are added up. */
export async function reportResponse(file: ReportFile | null, { request, viewer }: Asked): Promise<Response> {
  if (file === null) return errorResponse("invalid-request", `More than ${mostReported} deliveries began in the period. Choose a shorter one, or one feed.`);
  const detail = { filter: Object.fromEntries([...new URL(request.url).searchParams].filter((given) => given.every(isStorable))) };
  await recordAudit(database(), { by: viewer, action: "exported", subject: file.filename, detail, headers: request.headers });
  const headers = { "content-type": csvType, "content-disposition": attachmentNamed(file.filename), "cache-control": "no-store" };
  return new Response(file.text, { headers });
}
