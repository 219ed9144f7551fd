"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import type { DeliveryListFilter } from "@/lib/client/delivery-queries";
import { takeFocus } from "@/lib/client/take-focus";
import { useSavedViews } from "@/lib/client/use-saved-views";
import { useWording } from "@/lib/client/use-wording";

type SavedViewsProps = { filter: DeliveryListFilter; worthSaving: boolean; show: (filter: DeliveryListFilter) => void };

/** Filters by a name of their own, kept in this browser. The address of the page is the view itself. */
export function SavedViews({ filter, worthSaving, show }: SavedViewsProps) {
  const { t } = useWording();
  const { views, save, remove } = useSavedViews();
  const [naming, setNaming] = useState(false);
  if (views.length === 0 && !worthSaving && !naming) return null;
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "")
      .trim()
      .slice(0, 60);
    if (name === "") return;
    save({ name, filter });
    setNaming(false);
  };
  return (
    <div role="group" aria-label={t("deliveries.views.label")} className="flex flex-wrap items-center gap-2 text-sm">
      {views.map((view) => (
        <span key={view.name} className="inline-flex items-center rounded-full border bg-panel">
          <button type="button" className="rounded-full py-0.5 pr-1.5 pl-3 hover:underline" onClick={() => show(view.filter)}>
            {view.name}
          </button>
          <button
            type="button"
            aria-label={t("deliveries.views.remove", { name: view.name })}
            className="rounded-full py-0.5 pr-2.5 pl-1 text-muted hover:text-ink"
            onClick={() => remove(view.name)}
          >
            ×
          </button>
        </span>
      ))}
      {naming ? (
        <form onSubmit={keep} className="flex flex-wrap items-center gap-2">
          <input
            name="name"
            aria-label={t("deliveries.views.name")}
            placeholder={t("deliveries.views.name")}
            maxLength={60}
            required
            autoComplete="off"
            ref={takeFocus}
            className="min-h-8 rounded-control border bg-panel px-2.5 py-1 placeholder:text-muted"
          />
          <Button type="submit">{t("deliveries.views.keep")}</Button>
          <Button variant="ghost" onClick={() => setNaming(false)}>
            {t("deliveries.views.cancel")}
          </Button>
        </form>
      ) : worthSaving ? (
        <Button variant="ghost" onClick={() => setNaming(true)}>
          {t("deliveries.views.save")}
        </Button>
      ) : null}
    </div>
  );
}
