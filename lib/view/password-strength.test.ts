import { expect, test } from "vitest";
import { passwordStrength } from "./password-strength";

test.each([
  ["", { level: "short", missing: 12 }],
  ["vX9#mq2Lr8!", { level: "short", missing: 1 }],
  ["aaaaaaaaaaaaaaaaaaaa", { level: "weak" }],
  ["12345678901234567890", { level: "weak" }],
  ["abababababababababab", { level: "weak" }],
  ["vX9#mq2Lr8!w", { level: "fair" }],
  ["correct horse battery staple", { level: "strong" }],
  ["雨が降る前に傘を買いました", { level: "fair" }],
])("%j: %j", (password, strength) => expect(passwordStrength(password)).toEqual(strength));
