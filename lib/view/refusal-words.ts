import type { ListRefusal } from "@/lib/contract/recipients";
import { maxRows } from "@/lib/contract/recipients";
import type { Wording } from "./wording";

/** Why a list was not read to its end, in the reader's language. */
export function refusalWords({ kind, line, text }: ListRefusal, w: Wording): string {
  const where = line === null ? "" : w.t("newDelivery.refusals.nearLine", { line: w.count(line) });
  switch (kind) {
    case "too-many-rows":
      return w.t("newDelivery.refusals.too-many-rows", { most: w.count(maxRows) });
    case "charset":
      return w.t("newDelivery.refusals.charset", { text: text ?? "" });
    case "no-column":
      return w.t("newDelivery.refusals.no-column", { text: text ?? "" });
    case "long-row":
    case "no-csv":
    case "no-json":
      return w.t(`newDelivery.refusals.${kind}`, { where });
    default:
      return w.t(`newDelivery.refusals.${kind}`);
  }
}
