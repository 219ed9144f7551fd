import * as z from "zod/mini";

const count = z.int().check(z.nonnegative());
const instant = z.iso.datetime();

/** What a list of recipients says of them: that they are to get the message, or that they are left out. */
export const recipientLists = ["target", "exclusions"] as const;
export type RecipientList = (typeof recipientLists)[number];

/** `interrupted`: the body ended early, or the process that read it. What was read stays; the same list sent again goes on. */
export const uploadStates = ["running", "done", "refused", "interrupted"] as const;

/** A row that was not taken as an address, as an example. */
export const uploadProblem = z.object({ row: count, what: z.enum(["bad", "missing", "duplicate", "bad-reason"]), text: z.string() });
export type UploadProblem = z.infer<typeof uploadProblem>;

/** Why a list was not read to its end; `line` of the file and the words it is about, where there are any. */
export const refusalKinds = [
  "encoding",
  "gzip",
  "too-many-bytes",
  "too-many-rows",
  "no-row",
  "cut-off",
  "long-row",
  "open-quote",
  "no-csv",
  "no-json",
  "mixed-text",
  "charset",
  "no-column",
] as const;
export const listRefusal = z.object({ kind: z.enum(refusalKinds), line: z.nullable(count), text: z.nullable(z.string()) });
export type ListRefusal = z.infer<typeof listRefusal>;

/** Rows read so far, each counted once: addresses + duplicates + bad + missing + badReasons = rows. */
export const uploadCounts = z.object({
  rows: count,
  /** Different addresses. */
  addresses: count,
  /** Rows that said something new: none, if the same list is sent again. */
  fresh: count,
  duplicates: count,
  bad: count,
  missing: count,
  badReasons: count,
});
export type UploadCounts = z.infer<typeof uploadCounts>;

/** One upload: the answer to PUT /api/deliveries/:id/recipients, and what became of it meanwhile. */
export const upload = z.object({
  id: z.string(),
  list: z.enum(recipientLists),
  file: z.nullable(z.string()),
  state: z.enum(uploadStates),
  startedAt: instant,
  finishedAt: z.nullable(instant),
  counts: uploadCounts,
  /** The column that held the addresses, and the encoding, as far as they had to be found out. */
  column: z.nullable(z.string()),
  encoding: z.enum(["utf-8", "utf-16", "windows-1252"]),
  /** The first of the rows that are no addresses. */
  problems: z.array(uploadProblem),
  error: z.nullable(z.string()),
  /** What `error` says, for whoever says it in another language; null for lists of older versions. */
  refusal: z._default(z.nullable(listRefusal), null),
});
export type Upload = z.infer<typeof upload>;

/** GET /api/deliveries/:id/recipients: the latest uploads, newest first. */
export const uploadList = z.object({ uploads: z.array(upload) });
export type UploadList = z.infer<typeof uploadList>;

/** Search params of PUT. */
export const uploadParams = z.object({
  list: z._default(z.enum(recipientLists), "target"),
  column: z._default(z.nullable(z.string().check(z.minLength(1), z.maxLength(200))), null),
  file: z._default(z.nullable(z.string().check(z.maxLength(200))), null),
});

/** Most rows of one list. */
export const maxRows = 10_000_000;
