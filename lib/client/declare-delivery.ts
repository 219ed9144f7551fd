import { type DeclareDelivery, declaredDelivery } from "@/lib/contract/delivery";
import { errorBody } from "@/lib/contract/error";
import { ask } from "./ask";

export type Declared = { type: "created" | "exists"; id: string } | { type: "refused"; message: string };

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
    return { type: "refused", message: refused.success ? refused.data.error.message : String(response.status) };
  } catch {
    return { type: "refused", message: "" };
  }
}
