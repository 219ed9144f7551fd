import type en from "./messages/en.json";

/** The shape of every language's messages, in ICU syntax: English has every key. */
export type Messages = typeof en;
