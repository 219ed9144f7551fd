import { expect, test } from "vitest";
import { startOfDay } from "./start-of-day";

const iso = (at: string, zone: string) => new Date(startOfDay(Date.parse(at), zone)).toISOString();

test.each([
  ["2026-11-21T23:30:15.250Z", "UTC", "2026-11-21T00:00:00.000Z"],
  ["2026-11-21T23:30:15.250Z", "Asia/Taipei", "2026-11-21T16:00:00.000Z"],
  ["2026-11-21T10:00:00.000Z", "Asia/Taipei", "2026-11-20T16:00:00.000Z"],
  ["2026-11-21T18:31:00.000Z", "Asia/Kolkata", "2026-11-21T18:30:00.000Z"],
  ["2026-11-21T18:29:59.999Z", "Asia/Kolkata", "2026-11-20T18:30:00.000Z"],
  ["2026-11-21T12:00:00.000Z", "America/Los_Angeles", "2026-11-21T08:00:00.000Z"],
  // The day on which clocks go forward at 02:00, and the one on which they go back at 02:00.
  ["2026-03-29T12:00:00.000Z", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
  ["2026-10-25T12:00:00.000Z", "Europe/Berlin", "2026-10-24T22:00:00.000Z"],
  // Midnight itself is skipped: the day begins at 01:00.
  ["2026-04-24T12:00:00.000Z", "Africa/Cairo", "2026-04-23T22:00:00.000Z"],
  ["2026-11-21T23:30:00.000Z", "Nowhere/Land", "2026-11-21T00:00:00.000Z"],
])("at %s in %s the day began at %s", (at, zone, start) => {
  expect(iso(at, zone)).toBe(start);
});
