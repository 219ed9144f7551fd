import type { Database } from "@/db/client";

export type Outcome = { ok: true; value: unknown } | { ok: false; message: string };
export type Options = Readonly<Record<string, string>>;
export type Command = {
  usage: string;
  /** What must be given, and the values it may have; null for any. */
  options: Readonly<Record<string, readonly string[] | null>>;
  /** What may be left out. */
  optional?: Readonly<Record<string, readonly string[] | null>>;
  run(db: Database, options: Options): Promise<Outcome>;
};

export function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

export function found(value: unknown, otherwise: string): Outcome {
  return value === null ? { ok: false, message: otherwise } : { ok: true, value };
}
