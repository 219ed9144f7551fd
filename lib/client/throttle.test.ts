import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { throttle } from "./throttle";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("runs at once, then at most once per interval, and once more after the last call", () => {
  const run = vi.fn();
  const { call } = throttle(run, 2_000);
  call();
  vi.advanceTimersByTime(0);
  expect(run).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 8; i++) {
    call();
    vi.advanceTimersByTime(250);
  }
  expect(run).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(60_000);
  expect(run).toHaveBeenCalledTimes(2);
});

it("stops", () => {
  const run = vi.fn();
  const { call, stop } = throttle(run, 2_000);
  call();
  stop();
  vi.advanceTimersByTime(5_000);
  expect(run).not.toHaveBeenCalled();
});
