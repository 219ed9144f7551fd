import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { settings } from "@/lib/server/settings";

/** What cookies are signed with: AFTERSEND_SECRET, or one made on first use and kept in the data folder. Several machines share it by the variable. */
export function readSecret(): string {
  const { secret, dataDir } = settings();
  return secret ?? keptIn(dataDir);
}

function keptIn(dataDir: string): string {
  const file = join(dataDir, "secret");
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < 32) throw new Error(`${file} holds no secret: remove it, and everybody signs in anew.`);
  return secret;
}
