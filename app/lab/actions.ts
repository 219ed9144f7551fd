"use server";

import * as contract from "@/lib/contract/replay";
import { database } from "@/lib/server/database";
import { answer } from "@/lib/server/replay/answer";
import * as pause from "@/lib/server/replay/pause-replay";
import * as resume from "@/lib/server/replay/resume-replay";
import * as speed from "@/lib/server/replay/set-replay-speed";
import * as captured from "@/lib/server/replay/start-captured-replay";
import * as start from "@/lib/server/replay/start-replay";
import * as stop from "@/lib/server/replay/stop-replay";

/** Each answers with a value; what a browser sends is parsed here, whatever its type says. */

export async function startReplay(form: unknown): Promise<contract.ReplayResult> {
  return answer("lab/startReplay", contract.startReplay, fieldsOf(form), async (input) => ({
    ok: true,
    id: await start.startReplay(database(), input, Date.now()),
  }));
}

export async function startCapturedReplay(form: unknown): Promise<contract.ReplayResult> {
  return answer("lab/startCapturedReplay", contract.startCapturedReplay, fieldsOf(form), async ({ file, format, speed }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const started = await captured.startCapturedReplay(database(), { name: file.name.slice(0, 200), format, speed, file: bytes });
    return started.ok ? started : { ok: false, problems: [started.problem] };
  });
}

export async function pauseReplay(id: string): Promise<contract.ReplayResult> {
  return answer("lab/pauseReplay", contract.replayId, id, async () => moved(id, await pause.pauseReplay(database(), { id: Number(id) }), "not-running"));
}

export async function resumeReplay(id: string): Promise<contract.ReplayResult> {
  return answer("lab/resumeReplay", contract.replayId, id, async () => moved(id, await resume.resumeReplay(database(), { id: Number(id) }), "not-paused"));
}

export async function setReplaySpeed(id: string, to: number): Promise<contract.ReplayResult> {
  return answer("lab/setReplaySpeed", contract.setReplaySpeed, { id, speed: to }, async (input) =>
    moved(id, await speed.setReplaySpeed(database(), { id: Number(input.id), speed: input.speed }), "over"),
  );
}

export async function stopReplay(id: string): Promise<contract.ReplayResult> {
  return answer("lab/stopReplay", contract.replayId, id, async () => moved(id, await stop.stopReplay(database(), { id: Number(id) }), "over"));
}

function fieldsOf(form: unknown): unknown {
  return form instanceof FormData ? Object.fromEntries(form) : null;
}

function moved(id: string, done: boolean, otherwise: contract.ReplayProblem): contract.ReplayResult {
  return done ? { ok: true, id } : { ok: false, problems: [otherwise] };
}
