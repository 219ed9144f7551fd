import { expect, test } from "vitest";
import { LineCounter } from "./line-counter";
import { exportEnd, logExportParams, readExportEnd } from "./log-export";

const csv = 'recipient,smtpText\nann@example.com,"550 ""no"", and\r\nso on"\nbob@example.com,\n';

test.each([1, 2, 3, 7, 1_000])("counts the rows of a CSV file that comes in parts of %i bytes", (size) => {
  const bytes = new TextEncoder().encode(csv);
  const counter = new LineCounter("csv");
  for (let at = 0; at < bytes.length; at += size) counter.take(bytes.subarray(at, at + size));
  expect(counter.lines).toBe(3);
});

test("a quote in JSON parts nothing", () => {
  const counter = new LineCounter("ndjson");
  counter.take(new TextEncoder().encode('{"a":"\\""}\n{"a":1}\n'));
  expect(counter.lines).toBe(2);
});

test.each(["csv", "ndjson"] as const)("the end of a whole %s file is told from any other", (format) => {
  expect(readExportEnd(format, `x\n${exportEnd(format, 12)}`)).toBe(12);
  expect(readExportEnd(format, exportEnd(format, 12).slice(0, -1))).toBeNull();
  expect(readExportEnd(format, "x\n")).toBeNull();
});

test("columns are those that are known, each once, in the order given", () => {
  expect(logExportParams.parse({ columns: "ip,recipient,nonsense,ip" }).columns).toEqual(["ip", "recipient"]);
  for (const columns of ["", "nonsense", undefined]) expect(logExportParams.parse({ columns }).columns).toBeNull();
});
