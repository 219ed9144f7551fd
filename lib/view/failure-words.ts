import type { BreakdownBy } from "@/lib/contract/breakdown";
import { failedByCauses } from "@/lib/domain/failed-by";
import { reasons } from "@/lib/domain/qualification/reasons";
import type { Wording } from "./wording";

/** What a value of a dimension is called in the reader's language. */
export function valueWords(by: BreakdownBy, { value, name }: { value: string; name: string }, { t }: Wording): string {
  if (by === "type") {
    const cause = failedByCauses.find((each) => each === value);
    return cause ? t(`failures.type.${cause}`) : name;
  }
  if (by === "reason") {
    const reason = reasons.find(({ code }) => String(code) === value);
    return reason ? t(`reason.code${reason.code}`) : t("reason.other", { code: value });
  }
  return name;
}

/** What a type of failure means; nothing where the value says it. */
export function valueHint(by: BreakdownBy, value: string, { t }: Wording): string | null {
  const cause = by === "type" ? failedByCauses.find((each) => each === value) : undefined;
  return cause ? t(`failedByHint.${cause}`) : null;
}
