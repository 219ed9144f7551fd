import { z } from "zod";

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
  deliveryId: z.string().nullable(),
  error: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type ReplayStatus = z.infer<typeof replayStatus>;

export const replayList = z.object({ rows: z.array(replayStatus) });
export type ReplayList = z.infer<typeof replayList>;

/** What the start action takes for a scenario. */
export const startReplay = z.object({
  scenario: z.enum(scenarioIds),
  mode: z.enum(["relay", "efs"]).default("efs"),
  messages: z.coerce.number().int().min(1).max(200_000).default(5_000),
  seed: z.coerce.number().int().min(0).max(2_147_483_647).default(1),
  speed: z.coerce.number().min(1).max(10_000).default(60),
});
export type StartReplay = z.infer<typeof startReplay>;
