import { describe, expect, it } from "vitest";
import { commands } from "./commands";
import { parseCommand, usage } from "./parse-command";

describe("parseCommand", () => {
  it("finds the command and what it needs", () => {
    expect(parseCommand(["feed", "create", "--key", "momentum-1", "--format", "sparkpost"])).toEqual({
      ok: true,
      command: commands["feed create"],
      options: { key: "momentum-1", format: "sparkpost" },
    });
  });

  it.each([
    [["feed", "create", "--format", "sparkpost"], "--key is missing"],
    [["feed", "create", "--key", " ", "--format", "sparkpost"], "--key is missing"],
    [["feed", "create", "--key", "k", "--format", "ses"], "sparkpost, kumomta"],
    [["feed", "create", "--key", "a\nb", "--format", "sparkpost"], "control characters"],
    [["feed", "create", "--key", "k", "--colour", "red"], "--colour"],
    [["token", "create", "--name", "n", "--role", "king"], "read, read-log, read-addresses, ingest, marketer, admin, viewer"],
    [["feed", "eat"], 'no command "feed eat"'],
    [["retention", "set", "--what", "log"], "--days is missing"],
    [["retention", "set", "--what", "mail", "--days", "3"], "batches, events, log"],
    [["constructor"], 'no command "constructor"'],
  ])("refuses %j", (args, reason) => {
    const parsed = parseCommand(args);
    expect(parsed.ok ? "taken" : parsed.message).toContain(reason);
  });

  it.each([[[]], [["--help"]], [["feed", "create", "-h"]]])("gives help for %j", (args) => {
    expect(parseCommand(args)).toEqual({ ok: false, message: null });
  });
});

it("names every command in the usage", () => {
  for (const name of Object.keys(commands)) expect(usage()).toContain(name);
});
