"use client";

import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Instant } from "@/components/ui/instant";
import { Select } from "@/components/ui/select";
import type { DeliveryView } from "@/lib/client/use-delivery-view";
import { useFilm } from "@/lib/client/use-film";
import { useHydrated } from "@/lib/client/use-hydrated";
import { useWording } from "@/lib/client/use-wording";
import { type FilmSpeed, filmSpeeds } from "@/lib/view/prepare-film";
import { snapInstant } from "@/lib/view/prepare-history";
import { lifeOf } from "@/lib/view/prepare-life";
import { InstantField } from "./instant-field";

/** Goes back to any instant of the delivery's life, by hand, by the clock, or as a film. */
export function TimeTravelBar({ view, onWanted }: { view: DeliveryView; onWanted: () => void }) {
  const w = useWording();
  const hydrated = useHydrated();
  const { now, at, beyond, goTo, history, historyFailed } = view;
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
  const speeds = filmSpeeds.map((speed) => ({ value: String(speed), label: w.t("delivery.travel.perSecond", { span: w.span(speed) }) }));
  const shown = at ?? life?.to ?? 0;
  const disabled = !hydrated || life === null;
  return (
    <section
      aria-label={w.t("delivery.travel.title")}
      className={classNames("no-print z-20 rounded-panel border bg-panel px-4 py-2.5 sm:px-5", at === null ? "" : "border-ink sm:sticky sm:top-2")}
      onPointerEnter={onWanted}
      onFocus={onWanted}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button onClick={film.playing ? film.pause : film.play} disabled={disabled} className="w-24">
          <PlayMark playing={film.playing} />
          {w.t(film.playing ? "delivery.travel.pause" : "delivery.travel.play")}
        </Button>
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
          className="h-8 min-w-40 flex-1 accent-ink"
        />
        <p className={classNames("font-medium sm:min-w-52", at === null ? "" : "max-sm:basis-full")} data-testid="as-of">
          {at === null
            ? w.t("delivery.travel.now")
            : w.t.rich("delivery.travel.asOf", { instant: () => <Instant key="instant" at={new Date(at).toISOString()} /> })}
        </p>
        <InstantField value={shown} life={life} disabled={disabled} onChange={typed} />
        {/* On a phone the number comes before what only a reader of the past needs. */}
        <div className={classNames("flex flex-wrap items-center gap-x-4 gap-y-2", at === null && !film.playing ? "max-sm:hidden" : "")}>
          <Select
            label={w.t("delivery.travel.speed")}
            options={speeds}
            value={String(film.speed)}
            onChange={(speed) => film.setSpeed(filmSpeeds.find((known) => String(known) === speed) ?? (60 as FilmSpeed))}
            disabled={disabled}
          />
          <Button variant="strong" onClick={() => travel(Number.POSITIVE_INFINITY)} disabled={at === null}>
            {w.t("delivery.travel.back")}
          </Button>
        </div>
      </div>
      {beyond === null ? null : (
        <p className="mt-1.5 text-sm font-medium text-pretty" role="status" data-testid="beyond">
          {w.t(`delivery.travel.${beyond}`)}
        </p>
      )}
      <p className="mt-1.5 text-sm text-pretty text-muted" role={historyFailed ? "alert" : undefined}>
        {w.t(historyFailed ? "delivery.travel.failed" : at === null ? "delivery.travel.hint" : "delivery.travel.pastNote")}
      </p>
    </section>
  );
}

function PlayMark({ playing }: { playing: boolean }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" fill="currentColor" aria-hidden="true">
      {playing ? <path d="M1 1h3v8H1zM6 1h3v8H6z" /> : <path d="M1.5 0.5v9L9.5 5z" />}
    </svg>
  );
}
