"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { type FilmSpeed, nextFrame, openingSpeed } from "@/lib/view/prepare-film";
import type { DeliveryView } from "./use-delivery-view";
import { useVisible } from "./use-visible";

const frameMs = 100;
/** Where motion is unwelcome the film goes on in steps one can read. */
const stillFrameMs = 1_000;

type Film = { playing: boolean; speed: FilmSpeed; play: () => void; pause: () => void; setSpeed: (speed: FilmSpeed) => void };

/** Plays the life of a delivery, by the time its events happened. Whoever plays it from its end sees it from its beginning. */
export function useFilm({ at, goTo, history }: DeliveryView, onWanted: () => void): Film {
  const [playing, setPlaying] = useState(false);
  const [chosen, setSpeed] = useState<FilmSpeed | null>(null);
  const visible = useVisible();
  const speed = chosen ?? (history ? openingSpeed(history) : 60);
  const ready = history !== null;

  const advance = useEffectEvent((elapsedMs: number) => {
    // The clock may strike once more before it is stopped, and would begin the film anew.
    if (!playing || history === null) return;
    const next = nextFrame(history, at ?? history.from, elapsedMs, speed);
    if (next !== null && next < history.to) {
      goTo(next);
      return;
    }
    setPlaying(false);
    goTo(null);
  });

  // The external system is the clock.
  useEffect(() => {
    if (!playing || !ready || !visible) return;
    const everyMs = window.matchMedia("(prefers-reduced-motion: reduce)").matches ? stillFrameMs : frameMs;
    const timer = setInterval(() => advance(everyMs), everyMs);
    return () => clearInterval(timer);
  }, [playing, ready, visible]);

  return {
    playing,
    speed,
    play: () => {
      onWanted();
      setPlaying(true);
    },
    pause: () => setPlaying(false),
    setSpeed,
  };
}
