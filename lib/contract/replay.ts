import * as z from "zod/mini";
import { feedFormats } from "@/lib/domain/intake";
import { modes } from "@/lib/domain/mode";

export const scenarioIds = ["healthy", "bad-list", "provider-deferring", "timeouts", "late-bounces", "shuffled", "steady"] as const;
export type ScenarioId = (typeof scenarioIds)[number];

export const replayStates = ["running", "paused", "stopped", "done", "failed"] as const;
export type ReplayState = (typeof replayStates)[number];

export const replaySpeeds = [1, 10, 60, 600, 3600, 10_000] as const;

/** A replay of a scenario, or of a captured file (scenario null). */
export const replayStatus = z.object({
  id: z.string(),
  scenario: z.nullable(z.enum(scenarioIds)),
  label: z.string(),
  seed: z.int(),
  messages: z.int(),
  state: z.enum(replayStates),
  /** Feed seconds per wall second, 1..10,000. */
  speed: z.number(),
  sentItems: z.int(),
  totalItems: z.int(),
  /** The replay's own clock, within the span it replays. */
  clockAt: z.nullable(z.iso.datetime()),
  startsAt: z.nullable(z.iso.datetime()),
  endsAt: z.nullable(z.iso.datetime()),
  /** The delivery a scenario feeds, null until there is one. A captured file names its own; its feed says what came of it. */
  deliveryId: z.nullable(z.string()),
  feedId: z.string(),
  /** Why it failed: one of what can be wrong, or, of a replay that failed before reasons had names, words of the server. */
  error: z.nullable(z.string()),
  createdAt: z.iso.datetime(),
});
export type ReplayStatus = z.infer<typeof replayStatus>;

export const replayList = z.object({ rows: z.array(replayStatus) });
export type ReplayList = z.infer<typeof replayList>;

export const maxReplayMessages = 200_000;
export const maxReplaySpeed = 10_000;
/** Largest captured file, bytes. */
export const maxCapturedBytes = 20 * 1024 * 1024;

/** What can be wrong with what was asked of the lab, each with words of its own in every language. */
export const replayProblems = [
  "scenario",
  "mode",
  "messages",
  "seed",
  "speed",
  "file",
  "file-empty",
  "file-large",
  "format",
  "not-json",
  "no-feedback",
  "file-gone",
  "no-replay",
  "not-running",
  "not-paused",
  "over",
  "unclear",
  "unauthorized",
  "forbidden",
  "database",
  "internal",
  "no-answer",
] as const;
export type ReplayProblem = (typeof replayProblems)[number];

/** The problems that a schema of this file found, in their order. */
export function replayProblemsOf({ issues }: z.core.$ZodError): ReplayProblem[] {
  return [...new Set(issues.map(({ message }) => replayProblems.find((problem) => problem === message) ?? "unclear"))];
}

const refused = (problem: ReplayProblem) => ({ error: problem });
/** A number, or the text of one from a form; an empty field is no 0. */
const typed = (number: z.ZodMiniNumber) =>
  z.pipe(
    z.transform((value) => (typeof value === "string" && value.trim() !== "" ? Number(value) : value)),
    number,
  );
const speed = typed(z.number(refused("speed")).check(z.minimum(1, refused("speed")), z.maximum(maxReplaySpeed, refused("speed"))));

/** What the start action takes for a scenario. */
export const startReplay = z.object({
  scenario: z.enum(scenarioIds, refused("scenario")),
  mode: z._default(z.enum(modes, refused("mode")), "efs"),
  messages: z._default(typed(z.int(refused("messages")).check(z.minimum(1, refused("messages")), z.maximum(maxReplayMessages, refused("messages")))), 5_000),
  seed: z._default(typed(z.int(refused("seed")).check(z.minimum(0, refused("seed")), z.maximum(2_147_483_647, refused("seed")))), 1),
  speed: z._default(speed, 60),
});
export type StartReplay = z.infer<typeof startReplay>;

/** What the start action takes for a captured file. */
export const startCapturedReplay = z.object({
  file: z.instanceof(File, refused("file")).check(
    z.refine((file) => file.size > 0, refused("file-empty")),
    z.refine((file) => file.size <= maxCapturedBytes, refused("file-large")),
  ),
  format: z.enum(feedFormats, refused("format")),
  speed: z._default(speed, 60),
});

export const replayId = z.string().check(z.regex(/^[1-9]\d{0,14}$/, refused("no-replay")));
export const setReplaySpeed = z.object({ id: replayId, speed });

/** What every replay action answers; an expected failure names what was wrong. */
export type ReplayResult = { ok: true; id: string } | { ok: false; problems: readonly ReplayProblem[] };
