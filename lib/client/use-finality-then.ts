"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { knownBaseOf } from "@/lib/contract/as-of";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { countsAsOf } from "@/lib/domain/history";
import { isProvisional } from "@/lib/domain/success";
import { isOnStep, prepareHistory, sumsAt } from "@/lib/view/prepare-history";
import { asOfOptions, historyOptions } from "./delivery-queries";
import { useHydrated } from "./use-hydrated";

/** Whether a delivery's number was provisional at an instant; null while that is being read, or for now. */
export function useFinalityThen(now: DeliverySummary, at: number | null): "provisional" | "final" | null {
  const hydrated = useHydrated();
  const { data } = useQuery({ ...historyOptions(now.id), enabled: at !== null });
  const history = useMemo(() => (data ? prepareHistory(data) : null), [data]);
  const exact = at !== null && history !== null && isOnStep(history, at);
  const { data: asOf } = useQuery({ ...asOfOptions(now.id, at ?? 0), enabled: at !== null && !exact });
  if (!hydrated || at === null) return null;
  const provisional = exact ? isProvisional(countsAsOf(sumsAt(history, at), knownBaseOf(now)).counts) : asOf?.provisional;
  if (provisional === undefined) return null;
  return provisional ? "provisional" : "final";
}
