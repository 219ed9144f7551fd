import { describe, expect, it } from "vitest";
import { connectStream, parseFrame, type Source, type StreamState } from "./stream-connection";

const heartbeat = JSON.stringify({ type: "heartbeat", at: "2026-11-21T09:10:00.000Z" });

function setUp() {
  const sources: { listeners: Map<string, (event: { data?: unknown }) => void>; closed: boolean }[] = [];
  const timers: { run: () => void; ms: number; off: boolean }[] = [];
  const states: StreamState[] = [];
  const hopes = new Set<() => void>();
  const frames: string[] = [];
  const close = connectStream(
    "/stream",
    { onFrame: (frame) => frames.push(frame.type), onState: (state) => states.push(state) },
    {
      open: (): Source => {
        const made = { listeners: new Map<string, (event: { data?: unknown }) => void>(), closed: false };
        sources.push(made);
        return {
          addEventListener: (type, listener) => void made.listeners.set(type, listener),
          close: () => {
            made.closed = true;
          },
        };
      },
      later: (run, ms) => {
        const timer = { run, ms, off: false };
        timers.push(timer);
        return () => {
          timer.off = true;
        };
      },
      whenBack: (run) => {
        hopes.add(run);
        return () => hopes.delete(run);
      },
    },
  );
  const emit = (index: number, type: string, data?: unknown) => sources[index]?.listeners.get(type)?.({ data });
  const pending = () => timers.filter((timer) => !timer.off);
  return { close, emit, frames, hopes, pending, sources, states };
}

describe("a stream", () => {
  it("is live once anything is heard, by event name or without one", () => {
    const { emit, frames, states } = setUp();
    emit(0, "heartbeat", heartbeat);
    emit(0, "message", heartbeat);
    expect(frames).toEqual(["heartbeat", "heartbeat"]);
    expect(states).toEqual(["connecting", "live", "live"]);
  });

  it("reopens when it breaks, ever more slowly, and starts over once heard", () => {
    const { emit, pending, sources, states } = setUp();
    const waits: number[] = [];
    for (let round = 0; round < 6; round++) {
      emit(round, "error");
      const timer = pending().at(-1);
      waits.push(timer?.ms ?? 0);
      timer?.run();
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
    emit(6, "open");
    expect(states.at(-1)).toBe("live");
    emit(6, "error");
    expect(pending().at(-1)?.ms).toBe(1_000);
    expect(sources.every((source) => source.closed)).toBe(true);
  });

  it("reopens at once when the server is back, and does not reopen twice", () => {
    const { emit, hopes, pending, sources } = setUp();
    emit(0, "error");
    expect(hopes.size).toBe(1);
    for (const run of [...hopes]) run();
    expect(sources).toHaveLength(2);
    expect(hopes.size).toBe(0);
    expect(pending().map(({ ms }) => ms)).toEqual([40_000]);
  });

  it("takes long silence for a broken line", () => {
    const { pending, sources, states } = setUp();
    pending().at(-1)?.run();
    expect(sources[0]?.closed).toBe(true);
    expect(states.at(-1)).toBe("reconnecting");
  });

  it("says nothing more once closed", () => {
    const { close, emit, frames, sources } = setUp();
    close();
    emit(0, "heartbeat", heartbeat);
    expect(frames).toEqual([]);
    expect(sources[0]?.closed).toBe(true);
  });

  it.each(["", "{", "{}", '{"type":"other"}', undefined])("passes over %j", (data) => expect(parseFrame(data)).toBeNull());
});
