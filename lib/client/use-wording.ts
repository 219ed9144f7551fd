"use client";

import { use } from "react";
import type { Wording } from "@/lib/view/wording";
import { WordingContext } from "./wording-context";

/** The reader's language, numbers and times. */
export function useWording(): Wording {
  const wording = use(WordingContext);
  if (!wording) throw new Error("no WordingProvider above");
  return wording;
}
