import { describe, expect, test } from "vitest";
import { startCapturedReplay, startReplay } from "./replay";

describe("starting a replay", () => {
  test("takes the text of a form", () => {
    expect(startReplay.parse({ scenario: "healthy", mode: "relay", messages: "40000", seed: "7", speed: "20" })).toEqual({
      scenario: "healthy",
      mode: "relay",
      messages: 40_000,
      seed: 7,
      speed: 20,
    });
  });

  test("has a default for all but the scenario", () => {
    expect(startReplay.parse({ scenario: "steady" })).toEqual({ scenario: "steady", mode: "efs", messages: 5_000, seed: 1, speed: 60 });
  });

  test.each([
    [{ scenario: "nope" }, "scenario"],
    [{ scenario: "healthy", messages: "" }, "messages"],
    [{ scenario: "healthy", messages: "1.5" }, "messages"],
    [{ scenario: "healthy", messages: "200001" }, "messages"],
    [{ scenario: "healthy", seed: "-1" }, "seed"],
    [{ scenario: "healthy", speed: "0.5" }, "speed"],
    [{ scenario: "healthy", speed: "fast" }, "speed"],
  ])("refuses %j", (input, message) => {
    expect(startReplay.safeParse(input).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  test("refuses no file, and an empty one", () => {
    const refused = (file: unknown) => startCapturedReplay.safeParse({ file, format: "sparkpost" }).error?.issues[0]?.message;
    expect(refused(null)).toBe("file");
    expect(refused(new File([], "empty.json"))).toBe("file-empty");
  });
});
