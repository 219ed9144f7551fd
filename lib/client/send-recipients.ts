import { type ErrorCode, errorBody } from "@/lib/contract/error";
import { type ListRefusal, type RecipientList, type Upload, upload } from "@/lib/contract/recipients";
import { deliveryPath } from "./delivery-queries";
import { searchString } from "./search-string";
import { leaveAsNobody } from "./session-end";

export type Sent =
  | { type: "done"; upload: Upload }
  | { type: "refused"; code: ErrorCode; refusal: ListRefusal | null }
  | { type: "cut-off" }
  | { type: "cancelled" };

type Sending = { deliveryId: string; list: RecipientList; file: File; column: string; onSent: (share: number) => void; signal: AbortSignal };

/** Sends a file as a list of recipients. Of what browsers have only this tells how much of a body is sent. Never throws. */
export function sendRecipients({ deliveryId, list, file, column, onSent, signal }: Sending): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `${deliveryPath(deliveryId)}/recipients${searchString({ list, column, file: file.name.slice(0, 200) })}`);
    request.setRequestHeader("content-type", /\.(nd)?jsonl?(\.gz)?$/i.test(file.name) ? "application/x-ndjson" : "text/csv");
    request.upload.addEventListener("progress", ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total));
    request.addEventListener("load", () => resolve(readAnswer(request)));
    request.addEventListener("error", () => resolve({ type: "cut-off" }));
    request.addEventListener("abort", () => resolve({ type: "cancelled" }));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function readAnswer(request: XMLHttpRequest): Sent {
  if (request.status === 401) leaveAsNobody();
  const body = parse(request.responseText);
  const taken = upload.safeParse(body);
  if (request.status === 200 && taken.success) return { type: "done", upload: taken.data };
  const refused = errorBody.safeParse(body);
  if (!refused.success) return { type: "cut-off" };
  const { code, details } = refused.data.error;
  return { type: "refused", code, refusal: upload.safeParse(details).data?.refusal ?? null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
