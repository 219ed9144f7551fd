import type { ScenarioId } from "@/lib/contract/replay";
import { badList } from "./bad-list";
import { healthy } from "./healthy";
import { lateBounces } from "./late-bounces";
import { providerDeferring } from "./provider-deferring";
import type { Scenario } from "./scenario";
import { shuffled } from "./shuffled";
import { steady } from "./steady";
import { timeouts } from "./timeouts";

export const scenarios: Record<ScenarioId, Scenario> = {
  healthy,
  "bad-list": badList,
  "provider-deferring": providerDeferring,
  timeouts,
  "late-bounces": lateBounces,
  shuffled,
  steady,
};
