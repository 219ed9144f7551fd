import { expect, test } from "vitest";
import { exportEnd, type LogExportFormat } from "@/lib/contract/log-export";
import { saveExport } from "./save-export";

const files = { csv: 'recipient,reply\nänn,"550\nno"\nbob,\n', ndjson: '{"a":"\\""}\n{"a":1}\n' };

async function save(format: LogExportFormat, text: string, size: number) {
  const written: number[] = [];
  const file = { state: "open", text: "" };
  const sink = {
    write: async (bytes: Uint8Array) => void written.push(...bytes),
    close: async () => void Object.assign(file, { state: "kept", text: new TextDecoder().decode(Uint8Array.from(written)) }),
    abort: async () => void Object.assign(file, { state: "gone" }),
  };
  async function* chunks() {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  }
  const told: number[] = [];
  const saved = await saveExport({ chunks: chunks(), sink, format, onProgress: ({ bytes }) => told.push(bytes) }).catch((error: Error) => error);
  return { file, saved, told };
}

test.each([
  ["csv", 1],
  ["csv", 7],
  ["csv", 10_000],
  ["ndjson", 5],
  ["ndjson", 10_000],
] as const)("a whole %s file that comes in parts of %i bytes is kept without its end", async (format, size) => {
  const { file, saved, told } = await save(format, files[format] + exportEnd(format, 2), size);
  expect(saved).toEqual({ rows: 2, bytes: new TextEncoder().encode(files[format]).length });
  expect(file).toEqual({ state: "kept", text: files[format] });
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});

test.each(["csv", "ndjson"] as const)("a %s file without its end, or with rows missing, is not kept", async (format) => {
  for (const text of [files[format], "", files[format] + exportEnd(format, 2).slice(0, -2), files[format] + exportEnd(format, 3)]) {
    const { file, saved } = await save(format, text, 9);
    expect(saved).toBeInstanceOf(Error);
    expect(file).toEqual({ state: "gone", text: "" });
  }
});
