import type { ScenarioId } from "@/lib/contract/replay";

/** What happens in each scenario, in a line. */
export const scenarioTexts: Record<ScenarioId, { name: string; line: string }> = {
  healthy: { name: "Healthy send", line: "97 to 98 % lands in seconds to minutes; greylisting costs some a retry or two. 3 h." },
  "bad-list": { name: "Bad list", line: "Nearly one address in five is gone, mailboxes are full, receivers take offence. 3 h." },
  "provider-deferring": { name: "A provider deferring", line: "outlook.example puts off everything for an hour, then takes it all. 3 h." },
  timeouts: { name: "Timeouts", line: "One in eight is put off again and again; most expire after 3.5 days, some never get a final word." },
  "late-bounces": { name: "Late bounces", line: "Accepted first, bounced by mail hours to days later. 6 d." },
  shuffled: { name: "Shuffled feed", line: "The healthy send with its feed out of order, a quarter of it twice. The end is the same. 4 h." },
  steady: { name: "Password resets", line: "Triggered mail nobody declared, about one a second, in efs mode. At 1x it runs live." },
};
