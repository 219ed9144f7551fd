"use client";

import { useQuery } from "@tanstack/react-query";
import { standingThenOptions } from "./delivery-queries";
import { useSettled } from "./use-settled";

/** What only the log can tell of an instant, once the reader rests there; null for now, while it is being read, and where it cannot be told. */
export function useStandingThen(id: string, at: number | null) {
  const rested = useSettled(at);
  const { data } = useQuery({ ...standingThenOptions(id, rested ?? 0), enabled: rested !== null });
  return at === null || !data?.standing ? null : { ...data.standing, asOf: data.asOf };
}
