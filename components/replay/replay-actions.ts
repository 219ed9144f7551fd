import type { ReplayResult } from "@/lib/contract/replay";

/** What the lab can ask of the server. The page hands these down. */
export type ReplayActions = {
  startReplay: (form: FormData) => Promise<ReplayResult>;
  startCapturedReplay: (form: FormData) => Promise<ReplayResult>;
  pauseReplay: (id: string) => Promise<ReplayResult>;
  resumeReplay: (id: string) => Promise<ReplayResult>;
  setReplaySpeed: (id: string, speed: number) => Promise<ReplayResult>;
  stopReplay: (id: string) => Promise<ReplayResult>;
};
