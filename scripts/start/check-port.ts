import { isFreePort } from "@/db/embedded/connection-file";

/** Throws, before anything slow has happened, if the web server could not listen. */
export async function checkPort(host: string, port: number): Promise<void> {
  if (await isFreePort(port, host)) return;
  const who = (await isAftersend(host, port)) ? "Aftersend is already running there" : "something else listens there, or this machine has no such address";
  throw new Error(`Port ${port} on ${host} cannot be used: ${who}. Stop it, or choose another port: PORT=${port + 1} npm start`);
}

/** The address a browser on this machine can use. */
export function browserUrl(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

async function isAftersend(host: string, port: number): Promise<boolean> {
  try {
    return (await fetch(`${browserUrl(host, port)}/api/health/live`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
