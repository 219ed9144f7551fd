"use client";

import { Combobox } from "@base-ui/react/combobox";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { TheirWords } from "@/components/ui/their-words";
import { deliveryChoiceOptions } from "@/lib/client/compare-queries";
import { useHydrated } from "@/lib/client/use-hydrated";
import { useSettled } from "@/lib/client/use-settled";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";

const boxClass = "min-h-8 w-72 max-w-full rounded-control max-sm:w-60 border bg-panel px-2.5 py-1 placeholder:text-muted";

type DeliveryPickerProps = { chosen: readonly string[]; full: boolean; onAdd: (id: string) => void };

/** A box that finds deliveries by their name or key. */
export function DeliveryPicker({ chosen, full, onAdd }: DeliveryPickerProps) {
  const { t } = useWording();
  const [typed, setTyped] = useState("");
  const q = useSettled(typed.trim());
  const { data } = useQuery(deliveryChoiceOptions(q));
  const found = (data?.rows ?? []).filter(({ id }) => !chosen.includes(id));
  const hydrated = useHydrated();
  if (full) return <p className="text-sm text-muted">{t("compare.full")}</p>;
  // Its hidden input is styled by an attribute, which the policy of a page that the server draws does not let in.
  if (!hydrated) return <input disabled aria-label={t("compare.pick")} placeholder={t("compare.pickPlaceholder")} className={boxClass} />;
  return (
    <Combobox.Root<DeliverySummary>
      items={found}
      filter={null}
      value={null}
      itemToStringLabel={({ label }) => label}
      inputValue={typed}
      onInputValueChange={setTyped}
      onValueChange={(delivery) => {
        if (!delivery) return;
        setTyped("");
        onAdd(delivery.id);
      }}
    >
      <Combobox.Input aria-label={t("compare.pick")} placeholder={t("compare.pickPlaceholder")} className={boxClass} />
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} align="start" className="z-30 outline-none">
          <Combobox.Popup className="max-h-[min(22rem,var(--available-height))] w-[var(--anchor-width)] overflow-y-auto rounded-control border border-edge bg-panel py-1">
            <Combobox.Empty className="px-2.5 py-1.5 text-sm text-muted empty:hidden">{t("compare.nothingFound", { q })}</Combobox.Empty>
            <Combobox.List aria-label={t("compare.found")}>
              {(delivery: DeliverySummary) => (
                <Combobox.Item key={delivery.id} value={delivery} className="cursor-default px-2.5 py-1.5 outline-none data-[highlighted]:bg-sunk">
                  <span className="block truncate">
                    <TheirWords text={delivery.label} />
                  </span>
                  {delivery.key === delivery.label ? null : (
                    <span className="block truncate font-mono text-sm text-muted">
                      <TheirWords text={delivery.key} />
                    </span>
                  )}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
