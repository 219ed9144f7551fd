"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from "react";
import { useFinds } from "@/lib/client/use-finds";
import { useWording } from "@/lib/client/use-wording";
import type { Find } from "@/lib/view/prepare-finds";
import { FindList } from "./find-list";
import { useFindPlaces } from "./use-find-places";

/** A combobox: what is typed, and below it what that leads to. The arrow keys choose, Enter goes there. */
type FindBoxProps = { typed: string; onType: (typed: string) => void; onLeave: () => void };

export function FindBox({ typed, onType, onLeave }: FindBoxProps) {
  const w = useWording();
  const router = useRouter();
  const listId = useId();
  const [chosen, setChosen] = useState(0);
  const [entered, setEntered] = useState(false);
  const { groups, places, isSearching, isError, readMore } = useFinds(typed, useFindPlaces(typed));
  const all = groups.flatMap(({ finds }) => finds);
  const active = all[Math.min(chosen, all.length - 1)];

  const type = (text: string) => {
    onType(text);
    setChosen(0);
    setEntered(false);
  };
  const take = (find: Find) => {
    if (find.type === "address") type(find.address);
    else if (find.type === "more") readMore();
    else {
      onLeave();
      router.push(find.href);
    }
  };
  const takeActive = useEffectEvent(() => {
    setEntered(false);
    if (active) take(active);
  });
  // The external system is the server: whoever types fast has pressed Enter before it has answered, and means its answer.
  useEffect(() => {
    if (entered && !isSearching) takeActive();
  }, [entered, isSearching]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = (Math.min(chosen, all.length - 1) + step + all.length) % Math.max(1, all.length);
      setChosen(next);
      setEntered(false);
      document.getElementById(optionId(listId, next))?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      setEntered(true);
    }
  };
  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label={w.t("find.label")}
        aria-expanded={all.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active ? optionId(listId, all.indexOf(active)) : undefined}
        placeholder={w.t("find.placeholder")}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        maxLength={2_000}
        autoComplete="off"
        spellCheck={false}
        className="min-h-13 w-full shrink-0 border-b bg-panel px-4 text-base outline-none placeholder:text-muted"
      />
      <FindList id={listId} groups={groups} active={active ?? null} optionId={(at) => optionId(listId, at)} onTake={take} />
      <p role="status" className="shrink-0 border-t px-4 py-2 text-sm text-pretty text-muted">
        {isError
          ? w.t("find.failed")
          : isSearching
            ? w.t("find.searching")
            : typed.trim() === ""
              ? w.t("find.hint")
              : places.length > 0
                ? w.t("find.noFailures", { places: w.list(places) })
                : w.t("find.found", { count: all.filter((find) => find.type !== "more").length })}
      </p>
    </>
  );
}

function optionId(listId: string, at: number): string {
  return `${listId}-${at}`;
}
