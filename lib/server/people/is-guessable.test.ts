import { expect, test } from "vitest";
import { isGuessable } from "./is-guessable";

const about = ["Ada Lovelace", "ada.lovelace@example.com"];

test.each([
  "passwordpassword",
  "Password1234567",
  "aaaaaaaaaaaa",
  "abcabcabcabc",
  "qwertyuiop123456",
  "lovelaceada1815",
  "abcdefghijklm",
  "Aftersend2026",
  "zyxwvutsrqpo",
])("%s is a first guess", (password) => expect(isGuessable(password, about)).toBe(true));

test.each(["correct horse battery staple", "vX9#mq2Lr8!w", "eine lange Nacht am Fluss", "雨が降る前に傘を買いました"])("%s is not", (password) =>
  expect(isGuessable(password, about)).toBe(false),
);
