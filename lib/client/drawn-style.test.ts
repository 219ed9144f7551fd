import { afterEach, expect, test, vi } from "vitest";
import { drawnStyle } from "./drawn-style";

afterEach(() => vi.unstubAllGlobals());

test("the server writes a style beside the attribute that no page may have", () => {
  const drawn = drawnStyle({ flexGrow: 12.5, flexBasis: 0, height: 40, width: "30%", gridTemplateColumns: "1fr 2fr" });
  expect(drawn["data-style"]).toBe("flex-grow:12.5;flex-basis:0px;height:40px;width:30%;grid-template-columns:1fr 2fr");
  expect(drawn).not.toHaveProperty("style");
});

test("the browser leaves it to React", () => {
  vi.stubGlobal("window", {});
  expect(drawnStyle({ width: "30%" })).toEqual({ style: { width: "30%" }, suppressHydrationWarning: true });
});
