import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);

/** Writes a Brotli twin of each script and style sheet of a build into a folder of its own: the best quality takes too long for a request, and none at all here. */
export async function compressStatic(from: string, to: string): Promise<void> {
  rmSync(to, { recursive: true, force: true });
  const names = existsSync(from) ? readdirSync(from, { recursive: true, encoding: "utf8" }).filter((name) => /\.(js|css)$/.test(name)) : [];
  await Promise.all(
    names.map(async (name) => {
      const text = readFileSync(join(from, name));
      const packed = await compress(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } });
      if (packed.length >= text.length) return;
      mkdirSync(dirname(join(to, name)), { recursive: true });
      writeFileSync(join(to, name), packed);
    }),
  );
}
