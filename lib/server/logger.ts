import pino from "pino";
import { loggedError } from "./logged-error";
import { maskLogged } from "./mask-logged";

/** Bodies, tokens and addresses are never logged; what an error quotes of them is masked in the line that is written. */
export const loggerOptions = {
  level: process.env["LOG_LEVEL"] ?? "info",
  base: null,
  redact: ["token", "authorization", "recipient", "*.token", "*.authorization", "*.recipient"],
  serializers: { err: (error: unknown) => loggedError(error) },
  hooks: { streamWrite: maskLogged },
} satisfies pino.LoggerOptions;

/** Structured logs on stdout. */
export const logger = pino(loggerOptions);
