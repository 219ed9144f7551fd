"use client";

import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { type FilmPace, instantAfter, playedUntil, prepareFilm } from "@/lib/view/prepare-film";
import type { DeliveryView } from "./use-delivery-view";
import { useVisible } from "./use-visible";

const frameMs = 100;
/** Where motion is unwelcome the film goes on in steps one can read. */
const stillFrameMs = 1_000;

type Film = { playing: boolean; pace: FilmPace; play: () => void; pause: () => void; setPace: (pace: FilmPace) => void };

/** Plays the life of a delivery, by the time its events happened. Whoever plays it from its end sees it from its beginning. */
export function useFilm({ at, goTo, history }: DeliveryView, onWanted: () => void): Film {
  const [playing, setPlaying] = useState(false);
  const [pace, setPace] = useState<FilmPace>("whole");
  const film = useMemo(() => history && prepareFilm(history, pace), [history, pace]);
  /** How long the film has played, where that is not said by the instant shown: a step may last many frames. */
  const playedMs = useRef<number | null>(null);
  const visible = useVisible();
  const ready = film !== null;

  const advance = useEffectEvent((elapsedMs: number) => {
    // The clock may strike once more before it is stopped, and would begin the film anew.
    if (!playing || film === null) return;
    const shown = at ?? film.history.from;
    const played = (playedMs.current ?? playedUntil(film, shown)) + elapsedMs;
    playedMs.current = played;
    const next = instantAfter(film, played);
    if (next === null) setPlaying(false);
    // What is told meanwhile lengthens what has been shown: the film never goes back for that.
    goTo(next === null ? null : Math.max(next, shown));
  });

  // The external system is the clock.
  useEffect(() => {
    if (!playing || !ready || !visible) return;
    const everyMs = window.matchMedia("(prefers-reduced-motion: reduce)").matches ? stillFrameMs : frameMs;
    let struckAt = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      advance(now - struckAt);
      struckAt = now;
    }, everyMs);
    return () => clearInterval(timer);
  }, [playing, ready, visible]);

  return {
    playing,
    pace,
    play: () => {
      onWanted();
      playedMs.current = null;
      setPlaying(true);
    },
    pause: () => setPlaying(false),
    setPace: (chosen) => {
      playedMs.current = null;
      setPace(chosen);
    },
  };
}
