"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type FindGroup, prepareFinds } from "@/lib/view/prepare-finds";
import { deliveriesNamedOptions, messagesOptions, recipientsOptions } from "./find-queries";
import { useSettled } from "./use-settled";

export type Finds = { groups: FindGroup[]; isSearching: boolean; isError: boolean; readMore: () => void };

/** What the typed text leads to. Questions wait until typing rests, and are given up when it goes on. */
export function useFinds(typed: string, pages: readonly { href: string; label: string }[]): Finds {
  const sought = useSettled(typed.trim().toLowerCase());
  const messages = useInfiniteQuery(messagesOptions(sought));
  const recipients = useQuery(recipientsOptions(sought));
  const deliveries = useQuery({ ...deliveriesNamedOptions(sought), enabled: !sought.includes("@") });
  const groups = prepareFinds({
    typed,
    messages: sought.includes("@") ? (messages.data?.pages.flatMap((page) => page.rows) ?? []) : [],
    hasMore: messages.hasNextPage,
    addresses: sought.length >= 2 ? (recipients.data?.recipients ?? []) : [],
    deliveries: sought.includes("@") ? [] : (deliveries.data?.rows ?? []),
    pages,
  });
  const asked = [messages, recipients, deliveries];
  return {
    groups,
    isSearching: sought !== typed.trim().toLowerCase() || asked.some(({ isFetching }) => isFetching),
    isError: asked.some(({ isError }) => isError),
    readMore: () => void messages.fetchNextPage(),
  };
}
