import { expect, test } from "vitest";
import { findAccess } from "./find-access";

test.each([
  ["GET", "/", "read-reports"],
  ["POST", "/lab", "replay"],
  ["GET", "/deliveries/7/log", "read-log"],
  ["GET", "/deliveries/7/log/", "read-log"],
  ["GET", "/api/deliveries/stream", "read-reports"],
  ["HEAD", "/api/deliveries/7/log.csv", "export-log"],
  ["GET", "/api/deliveries/7/logXcsv", null],
  ["POST", "/api/deliveries", "feed"],
  ["DELETE", "/api/deliveries", null],
  ["GET", "/api/health/live", "public"],
  ["GET", "/nowhere", null],
])("%s %s is for %s", (method, path, access) => {
  expect(findAccess(method, path)).toBe(access);
});
