import pino from "pino";

/** Structured logs on stdout. Bodies, tokens and addresses are never logged. */
export const logger = pino({ level: process.env["LOG_LEVEL"] ?? "info", base: null, redact: ["*.token", "*.authorization", "*.recipient"] });
