"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Instant } from "@/components/ui/instant";
import { Select } from "@/components/ui/select";
import type { DeliveryView } from "@/lib/client/use-delivery-view";
import { useFilm } from "@/lib/client/use-film";
import { useHydrated } from "@/lib/client/use-hydrated";
import { useWording } from "@/lib/client/use-wording";
import { filmPaces } from "@/lib/view/prepare-film";
import { snapInstant } from "@/lib/view/prepare-history";
import { lifeOf } from "@/lib/view/prepare-life";
import { InstantField } from "./instant-field";

/** Goes back to any instant of the delivery's life, by hand, by the clock, or as a film: a line under the number, always at hand on a phone, in view for as long as the past is. */
export function TimeTravelBar({ view, onWanted }: { view: DeliveryView; onWanted: () => void }) {
  const w = useWording();
  const hydrated = useHydrated();
  const moreId = useId();
  const [more, setMore] = useState(false);
  const { now, at, beyond, goTo, history } = view;
  const film = useFilm(view, onWanted);
  const life = lifeOf(now, history);
  const travel = (next: number) => {
    film.pause();
    if (life === null) return;
    const snapped = snapInstant(history ?? life, next);
    goTo(next >= life.to ? null : snapped);
  };
  const typed = (next: number) => {
    if (life === null || (next >= life.from && next <= life.to)) travel(next);
    else {
      film.pause();
      goTo(next);
    }
  };
  const paces = filmPaces.map((pace) => ({
    value: String(pace),
    label: pace === "whole" ? w.t("delivery.travel.whole") : w.t("delivery.travel.perSecond", { span: w.span(pace) }),
  }));
  const shown = at ?? life?.to ?? 0;
  const disabled = !hydrated || life === null;
  const away = at !== null || film.playing;
  return (
    <section
      aria-label={w.t("delivery.travel.title")}
      title={w.t("delivery.travel.hint")}
      className={classNames(
        "no-print z-10 rounded-panel border bg-panel px-2 py-1 max-sm:sticky max-sm:bottom-2 sm:top-15",
        at === null ? "sm:-my-1.5 sm:border-transparent sm:bg-transparent" : "border-ink sm:sticky sm:-my-1.5",
      )}
      onPointerEnter={onWanted}
      onFocus={onWanted}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          variant="ghost"
          onClick={film.playing ? film.pause : film.play}
          disabled={disabled}
          aria-label={w.t(film.playing ? "delivery.travel.pause" : "delivery.travel.play")}
          className="min-w-9 max-sm:min-h-10"
        >
          <PlayMark playing={film.playing} />
        </Button>
        <div className="min-w-24 flex-1 max-sm:contents sm:grid">
          <input
            type="range"
            aria-label={w.t("delivery.travel.slider")}
            aria-valuetext={at === null ? w.t("delivery.travel.now") : w.instant(at, "day-minute")}
            min={life?.from ?? 0}
            max={life?.to ?? 1}
            step={life?.stepMs ?? 1}
            value={shown}
            disabled={disabled}
            onChange={(event) => travel(Number(event.target.value))}
            className="scrubber h-8 min-w-24 max-sm:flex-1 sm:h-5"
          />
          <UnderTrack at={at} from={life?.from ?? null} />
        </div>
        <button
          type="button"
          onClick={() => setMore(!more)}
          aria-expanded={more}
          aria-controls={moreId}
          aria-label={w.t("delivery.travel.more")}
          className="grid size-10 place-items-center rounded-control text-muted hover:bg-sunk sm:hidden"
        >
          <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
            <circle cx="3" cy="8" r="1.3" />
            <circle cx="8" cy="8" r="1.3" />
            <circle cx="13" cy="8" r="1.3" />
          </svg>
        </button>
        <div id={moreId} className={classNames("flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:order-2", more ? "" : "max-sm:hidden")}>
          <InstantField value={shown} life={life} disabled={disabled} onChange={typed} />
          <div className={classNames(away ? "" : "sm:max-xl:hidden")} title={w.t("delivery.travel.skips")}>
            <Select
              label={w.t("delivery.travel.speed")}
              options={paces}
              value={String(film.pace)}
              onChange={(chosen) => film.setPace(filmPaces.find((pace) => String(pace) === chosen) ?? "whole")}
              disabled={disabled}
            />
          </div>
        </div>
        <Button
          variant={at === null ? "ghost" : "strong"}
          onClick={() => travel(Number.POSITIVE_INFINITY)}
          disabled={at === null}
          className={classNames("max-sm:order-1", at === null ? "invisible max-xl:hidden" : "")}
        >
          {w.t("delivery.travel.back")}
        </Button>
      </div>
      {beyond === null ? null : (
        <p className="mt-1 px-2 pb-1 text-sm font-medium text-pretty" role="status" data-testid="beyond">
          {w.t(`delivery.travel.${beyond}`)}
        </p>
      )}
    </section>
  );
}

/** Where the track begins and ends, and between them the instant that is shown, if it is not now. */
function UnderTrack({ at, from }: { at: number | null; from: number | null }) {
  const w = useWording();
  const end = w.t("delivery.travel.now");
  return (
    <div
      className={classNames(
        "flex justify-between gap-x-3 text-muted sm:text-sm sm:leading-4",
        at === null ? "" : "max-sm:order-1 max-sm:flex-1 max-sm:items-center max-sm:pl-2",
      )}
    >
      <span className="max-sm:hidden">{from === null ? null : <Instant at={new Date(from).toISOString()} />}</span>
      <p className="font-medium whitespace-nowrap text-ink" data-testid="as-of">
        {at === null ? end : w.t.rich("delivery.travel.asOf", { instant: () => <Instant key="instant" at={new Date(at).toISOString()} /> })}
      </p>
      {at === null ? null : <span className="max-sm:hidden">{end}</span>}
    </div>
  );
}

function PlayMark({ playing }: { playing: boolean }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" fill="currentColor" aria-hidden="true">
      {playing ? <path d="M1 1h3v8H1zM6 1h3v8H6z" /> : <path d="M1.5 0.5v9L9.5 5z" />}
    </svg>
  );
}
