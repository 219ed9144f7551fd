import { errorBody } from "@/lib/contract/error";
import { ask } from "./ask";
import { NoAnswerError, RequestError } from "./fetch-json";

/** Sends a change as JSON, and returns the JSON that answers it (null where nothing does). */
export async function sendJson(method: "POST" | "PUT" | "PATCH" | "DELETE", url: string, body?: unknown): Promise<unknown> {
  const init = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const response = await ask(url, { method, ...init }).catch((cause: unknown) => {
    throw new NoAnswerError("The server does not answer.", { cause });
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  const parsed = errorBody.safeParse(answer);
  if (!parsed.success) throw new RequestError(response.status, `The server answered ${response.status}.`);
  throw new RequestError(response.status, parsed.data.error.message, parsed.data.error.code);
}
