import { findKeying } from "@/db/queries/find-keying";
import { type Upload, uploadParams } from "@/lib/contract/recipients";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { database } from "@/lib/server/database";
import { findDeclarable } from "@/lib/server/deliveries/find-declarer";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { takeRecipients } from "./take-recipients";

const formats = {
  "text/csv": "csv",
  "text/plain": "csv",
  "application/csv": "csv",
  "application/gzip": "csv",
  "application/x-ndjson": "ndjson",
  "application/ndjson": "ndjson",
} as const;

/** Each may hold the hashes of ten million addresses. */
const uploadsAtOnce = 2;
const running = new Set<Promise<unknown>>();

/** Answers PUT /api/deliveries/:id/recipients: the list is read as it comes in, and the answer says what was counted. */
export async function answerUpload(request: Request, id: string): Promise<Response> {
  const found = await findDeclarable(request, id);
  if (!found.ok) return errorResponse(found.code, found.message);
  const parsed = uploadParams.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) return errorResponse("invalid-request", "list is target or exclusions; column a name or a number.", parsed.error.issues.slice(0, 20));
  const { list, column, file } = parsed.data;
  const { type, charset } = contentOf(request.headers);
  const format = Object.hasOwn(formats, type) ? formats[type as keyof typeof formats] : null;
  if (format === null) return errorResponse("unsupported-encoding", "Content-Type must be text/csv or application/x-ndjson.");
  const delivery = await findKeying(database(), { id: found.deliveryId });
  if (delivery?.keyedBy !== "recipient") {
    return errorResponse("conflict", "This delivery tells its messages apart by their ids, not by recipient: a list cannot be matched with them.");
  }
  if (!request.body) return errorResponse("invalid-request", "The body is the list.");
  if (running.size >= uploadsAtOnce) return errorResponse("overloaded", "Other lists are being read. Nothing was taken; send it again shortly.");
  const taking = takeRecipients(database(), {
    delivery: { id: found.deliveryId, months: delivery.months },
    list,
    file,
    format: file?.toLowerCase().includes("ndjson") ? "ndjson" : format,
    column,
    charset,
    contentEncoding: request.headers.get("content-encoding"),
    body: request.body as AsyncIterable<Uint8Array>,
  });
  running.add(taking);
  const taken = await taking.finally(() => running.delete(taking));
  // What broke off was taken in part, and is written down like what was taken whole.
  const detail = { list, file: file ?? null, rows: taken.upload?.counts.rows ?? 0, whole: taken.ok };
  await recordAudit(database(), { by: found.by, action: "recipients-listed", subject: found.key, detail, headers: request.headers });
  return taken.ok ? jsonResponse(taken.upload satisfies Upload) : errorResponse(taken.refusal.code, taken.refusal.message, taken.upload);
}

function contentOf(headers: Headers): { type: string; charset: string | null } {
  const [type = "", ...params] = (headers.get("content-type") ?? "text/csv").split(";").map((part) => part.trim());
  const charset =
    params
      .find((param) => param.toLowerCase().startsWith("charset="))
      ?.slice(8)
      .replace(/^"|"$/g, "") || null;
  return { type: type.toLowerCase(), charset };
}
