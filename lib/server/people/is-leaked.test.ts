import fc from "fast-check";
import { expect, test } from "vitest";
import { isLeaked } from "./is-leaked";

test.each([
  ["listed itself", "1qaz2wsx3edc"],
  ["in capitals", "AdMiNiStRaToR"],
  ["with a year", "Butterfly2024!"],
  ["with digits before", "123butterfly!"],
  ["with letters as digits", "c0unt3rstr1k3"],
  ["with both", "Butt3rfly2024!"],
  ["one twice", "dragon12dragon12"],
  ["two in a row", "supermanbatman"],
  ["two, one of digits", "liverpool123456"],
  ["in full-width letters", "ａｄｍｉｎｉｓｔｒａｔｏｒ"],
])("%s: %s", async (_, password) => expect(await isLeaked(password)).toBe(true));

test.each([
  "correct horse battery staple",
  "vX9#mq2Lr8!w",
  "vX9#mq2Lr8!w plus",
  "eine lange Nacht am Fluss",
  "雨が降る前に傘を買いました",
  "purple elephant dances",
])("%s is not", async (password) => expect(await isLeaked(password)).toBe(false));

test("whatever is typed gets an answer", async () => {
  await fc.assert(fc.asyncProperty(fc.string({ maxLength: 128 }), async (password) => typeof (await isLeaked(password)) === "boolean"));
});
