"use client";

import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";
import { mostToSend, type TargetWay, targetWays, type WrongField } from "@/lib/view/prepare-declaration";

type TargetFieldProps = { way: TargetWay; onWay: (way: TargetWay) => void; wrong: Exclude<WrongField, "key"> | null };

/** How many messages there are to send: a number, a list, or not known. */
export function TargetField({ way, onWay, wrong }: TargetFieldProps) {
  const { t, count } = useWording();
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-muted">{t("newDelivery.target")}</legend>
      <div className="space-y-1.5">
        {targetWays.map((each) => (
          <label key={each} className="flex items-baseline gap-2">
            <input type="radio" name="way" value={each} checked={way === each} onChange={() => onWay(each)} className="translate-y-0.5 accent-ink" />
            <span className="min-w-0">
              {t(`newDelivery.targetHow.${each}`)} <span className="text-sm text-muted">{t(`newDelivery.targetHint.${each}`)}</span>
            </span>
          </label>
        ))}
      </div>
      {way === "count" ? (
        <div className="mt-3 max-w-56">
          <TextField
            id="new-count"
            label={t("newDelivery.count")}
            error={wrong && t(`newDelivery.errors.${wrong}`, { most: count(mostToSend) })}
            name="count"
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
