import { mostReported } from "@/lib/contract/report";
import type { ReportFile } from "@/lib/server/read/report-csv";
import { csvType } from "./csv";
import { attachmentNamed } from "./download";
import { errorResponse } from "./respond";

/** A period's report as a file; null where more deliveries began than are added up. */
export function reportResponse(file: ReportFile | null): Response {
  if (file === null) return errorResponse("invalid-request", `More than ${mostReported} deliveries began in the period. Choose a shorter one, or one feed.`);
  const headers = { "content-type": csvType, "content-disposition": attachmentNamed(file.filename), "cache-control": "no-store" };
  return new Response(file.text, { headers });
}
