"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { askedInWords } from "@/lib/view/asked-in-words";
import { type FindGroup, type Found, prepareFinds } from "@/lib/view/prepare-finds";
import { readAskedPage } from "@/lib/view/read-asked-page";
import { deliveriesNamedOptions, failuresNamedOptions, messagesOptions, recipientsOptions } from "./find-queries";
import { useSettled } from "./use-settled";

export type Finds = { groups: FindGroup[]; places: readonly string[]; isSearching: boolean; isError: boolean; readMore: () => void };

/** What the typed text leads to. Questions wait until typing rests, and are given up when it goes on. */
export function useFinds(typed: string, { here, deliveryPages, pages }: Pick<Found, "here" | "deliveryPages" | "pages">): Finds {
  const wanted = askedInWords(typed);
  const sought = useSettled(wanted);
  const isAddress = sought.indexOf("@") > 0;
  const asked = readAskedPage(sought, deliveryPages);
  const messages = useInfiniteQuery(messagesOptions(sought));
  const recipients = useQuery(recipientsOptions(sought));
  const failures = useQuery(failuresNamedOptions(sought, here));
  const deliveries = useQuery({ ...deliveriesNamedOptions(sought), enabled: !isAddress });
  const paged = useQuery({ ...deliveriesNamedOptions(asked?.rest ?? ""), enabled: asked !== null });
  const [whole, ofPage] = isAddress ? [[], []] : [deliveries.data?.rows ?? [], asked === null ? [] : (paged.data?.rows ?? [])];
  const failed = isAddress || sought.length < 2 ? undefined : failures.data;
  const groups = prepareFinds({
    typed,
    here,
    messages: isAddress ? (messages.data?.pages.flatMap((page) => page.rows) ?? []) : [],
    hasMore: messages.hasNextPage,
    failures: failed?.rows ?? [],
    addresses: sought.length >= 2 ? (recipients.data?.recipients ?? []) : [],
    deliveries: whole.length > 0 ? whole : ofPage,
    asked: whole.length > 0 || ofPage.length === 0 ? null : (asked?.page ?? null),
    deliveryPages,
    pages,
  });
  const questions = [messages, recipients, failures, deliveries, paged];
  return {
    groups,
    // Words that name a delivery are not taken for those of a place.
    places: failed?.rows.length === 0 && whole.length + ofPage.length === 0 ? failed.places : [],
    isSearching: sought !== wanted || questions.some(({ isFetching }) => isFetching),
    isError: questions.some(({ isError }) => isError),
    readMore: () => void messages.fetchNextPage(),
  };
}
