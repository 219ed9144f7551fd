import { Fragment } from "react";
import { splitMarked } from "@/lib/view/marked-instants";
import { Instant } from "./instant";

/** A sentence whose marked instants are in the reader's time, each with UTC on hover. */
export function TimedWords({ text }: { text: string }) {
  return splitMarked(text).map(({ from, words, instant }) => (
    <Fragment key={from}>
      {words}
      {instant === null ? null : <Instant {...instant} />}
    </Fragment>
  ));
}
