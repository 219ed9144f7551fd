import { mkdirSync, writeFileSync } from "node:fs";
import type { Machine } from "./machine";
import type { Row } from "./row";

export type Report = { machine: Machine; arguments: string[]; seconds: number; rows: Row[] };

/** The table as Markdown, which reads as well on a terminal. */
export function formatReport({ machine, arguments: args, seconds, rows }: Report): string {
  const cells = [["what", "measured", "limit", ""], ...rows.map((row) => [row.what, row.measured, row.limit, verdict(row)])];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  const limited = rows.filter((row) => row.met !== null);
  const said = [
    `${machine.cpus} × ${machine.model}, ${machine.memoryGiB} GiB, ${machine.system}`,
    `Node ${machine.node}, Postgres ${machine.postgres}, commit ${machine.commit}`,
    `${machine.date}, \`npm run bench${args.length > 0 ? ` -- ${args.join(" ")}` : ""}\`, ${Math.round(seconds)} s`,
  ];
  const sum = `${limited.filter((row) => row.met).length} of ${limited.length} met.`;
  return `${said.join("  \n")}\n\n${[lines[0], rule, ...lines.slice(1)].join("\n")}\n\n${sum}\n`;
}

export function writeReport(report: Report, folder = "bench"): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/latest.md`, `# What was measured last\n\n${formatReport(report)}`);
  writeFileSync(`${folder}/latest.json`, `${JSON.stringify(report, null, 2)}\n`);
}

function verdict({ met }: Row): string {
  return met === null ? "" : met ? "met" : "NOT MET";
}
