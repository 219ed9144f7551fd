import { type DeclareDelivery, declaredDelivery } from "@/lib/contract/declaration";
import { errorBody } from "@/lib/contract/error";
import { ask } from "./ask";
import { NoAnswerError, RequestError } from "./fetch-json";

export type Declared = { type: "created" | "exists"; id: string } | { type: "refused"; problem: NoAnswerError | RequestError };

/** Declares a delivery. Never throws. */
export async function declareDelivery(declaration: DeclareDelivery): Promise<Declared> {
  try {
    const response = await ask("/api/deliveries", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(declaration),
    });
    const body: unknown = await response.json();
    if (response.ok) return { type: response.status === 201 ? "created" : "exists", id: declaredDelivery.parse(body).id };
    const refused = errorBody.safeParse(body);
    const { message, code } = refused.success ? refused.data.error : { message: "", code: null };
    return { type: "refused", problem: new RequestError(response.status, message, code) };
  } catch (cause) {
    return { type: "refused", problem: new NoAnswerError("The server does not answer.", { cause }) };
  }
}
