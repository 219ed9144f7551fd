"use client";

import { debounce, parseAsBoolean, parseAsString, useQueryStates } from "nuqs";
import { type ReportParams, reportParams } from "@/lib/contract/report";
import { reportSizes } from "./report-queries";
import { useSettled } from "./use-settled";

const parsers = {
  from: parseAsString,
  to: parseAsString,
  feed: parseAsString,
  by: parseAsString,
  of: parseAsString,
  q: parseAsString.withDefault("").withOptions({ limitUrlUpdates: debounce(300) }),
  all: parseAsBoolean.withDefault(false),
};

type Choice = Partial<Pick<ReportParams, "from" | "to" | "feed" | "by" | "of">>;

/** The period, feed and rows of the report, kept in the URL. */
export function useReportView() {
  const [{ all, ...state }, set] = useQueryStates(parsers);
  const q = useSettled(state.q.trim());
  const asked = reportParams.parse({ ...state, q, limit: all ? reportSizes.all : reportSizes.first });
  return {
    asked,
    typed: state.q,
    choose: (choice: Choice) => void set(choice, { history: "push" }),
    search: (text: string) => void set({ q: text }),
    showAll: () => void set({ all: true }),
  };
}
