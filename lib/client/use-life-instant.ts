"use client";

import { useEffect, useState } from "react";
import { type Beyond, clampInstant } from "@/lib/domain/clamp-instant";
import type { Life } from "@/lib/view/prepare-life";
import { useInstant } from "./use-instant";

type LifeInstant = { at: number | null; beyond: Beyond; goTo: (at: number | null) => void };

/** The instant that is shown: the one asked for, where the delivery's life has it. `beyond` says where it was if not. */
export function useLifeInstant(life: Life | null): LifeInstant {
  const [asked, setAsked] = useInstant();
  const clamped = clampInstant(life, asked);
  const [beyond, setBeyond] = useState<Beyond>(clamped.beyond);
  const { at } = clamped;

  // The external system is the URL: what it names is what is shown.
  useEffect(() => {
    if (asked !== at) setAsked(at);
  });

  return {
    at,
    beyond,
    goTo: (next) => {
      const target = clampInstant(life, next);
      setBeyond(target.beyond);
      setAsked(target.at);
    },
  };
}
