import { z } from "zod";
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
  scenario: z.enum(scenarioIds).nullable(),
  label: z.string(),
  seed: z.number().int(),
  messages: z.number().int(),
  state: z.enum(replayStates),
  /** Feed seconds per wall second, 1..10,000. */
  speed: z.number(),
  sentItems: z.number().int(),
  totalItems: z.number().int(),
  /** The replay's own clock, within the span it replays. */
  clockAt: z.iso.datetime().nullable(),
  startsAt: z.iso.datetime().nullable(),
  endsAt: z.iso.datetime().nullable(),
  /** The delivery a scenario feeds, null until there is one. A captured file names its own; its feed says what came of it. */
  deliveryId: z.string().nullable(),
  feedId: z.string(),
  error: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type ReplayStatus = z.infer<typeof replayStatus>;

export const replayList = z.object({ rows: z.array(replayStatus) });
export type ReplayList = z.infer<typeof replayList>;

export const maxReplayMessages = 200_000;
export const maxReplaySpeed = 10_000;
/** Largest captured file, bytes. */
export const maxCapturedBytes = 20 * 1024 * 1024;

const messagesError = "Messages is a whole number from 1 to 200,000.";
const seedError = "Seed is a whole number from 0 to 2,147,483,647.";
const speedError = "Speed is a number from 1 to 10,000.";
/** A number, or the text of one from a form; an empty field is no 0. */
const typed = (number: z.ZodNumber) => z.preprocess((value) => (typeof value === "string" && value.trim() !== "" ? Number(value) : value), number);
const speed = typed(z.number({ error: speedError }).min(1, { error: speedError }).max(maxReplaySpeed, { error: speedError }));

/** What the start action takes for a scenario. */
export const startReplay = z.object({
  scenario: z.enum(scenarioIds, { error: "Choose a scenario." }),
  mode: z.enum(modes, { error: "Choose how the delivery reports: relay or efs." }).default("efs"),
  messages: typed(z.int({ error: messagesError }).min(1, { error: messagesError }).max(maxReplayMessages, { error: messagesError })).default(5_000),
  seed: typed(z.int({ error: seedError }).min(0, { error: seedError }).max(2_147_483_647, { error: seedError })).default(1),
  speed: speed.default(60),
});
export type StartReplay = z.infer<typeof startReplay>;

/** What the start action takes for a captured file. */
export const startCapturedReplay = z.object({
  file: z
    .instanceof(File, { error: "Choose a file." })
    .refine((file) => file.size > 0, { error: "Choose a file that is not empty." })
    .refine((file) => file.size <= maxCapturedBytes, { error: "The file is larger than 20 MB. Split it and replay the parts." }),
  format: z.enum(feedFormats, { error: "Choose the format the file was captured in." }),
  speed: speed.default(60),
});

export const replayId = z.string().regex(/^[1-9]\d{0,14}$/, { error: "There is no such replay." });
export const setReplaySpeed = z.object({ id: replayId, speed });

/** What every replay action answers; an expected failure is said in words for the person who asked. */
export type ReplayResult = { ok: true; id: string } | { ok: false; message: string };
