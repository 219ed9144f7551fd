import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A string that names one process for good: a pid alone is used again, after a reboot or in a container at once. Null if none runs. */
export function findProcessIdentity(pid: number): string | null {
  return process.platform === "linux" ? findOnLinux(pid) : findWithPs(pid);
}

function findOnLinux(pid: number): string | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return null;
  }
  // proc(5): the command name in parentheses may hold spaces; the state is field 3, the start time field 22.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z" || fields[0] === "X") return null;
  return `${pid}@${fields[19]}`;
}

function findWithPs(pid: number): string | null {
  try {
    const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    return started === "" ? null : `${pid}@${started}`;
  } catch {
    return null;
  }
}
