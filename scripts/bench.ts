import { openDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { createFeed } from "@/lib/server/feeds/create-feed";
import type { Section } from "./bench/context";
import { describeMachine } from "./bench/machine";
import { MemoryWatch } from "./bench/memory";
import { type BenchOptions, readOptions, type SectionName, sectionNames, usage } from "./bench/options";
import { formatReport, type Report, writeReport } from "./bench/report";
import { atMost, mebibytes, type Row } from "./bench/row";
import { createScratch } from "./bench/scratch";
import { measureExport } from "./bench/sections/export";
import { measureIngest } from "./bench/sections/ingest";
import { measureLive } from "./bench/sections/live";
import { measureReads } from "./bench/sections/reads";
import { measureSpread } from "./bench/sections/spread";
import { measureTriggered } from "./bench/sections/triggered";
import { measureViewers } from "./bench/sections/viewers";
import { startServer } from "./bench/server";
import { Workspace } from "./bench/workspace";
import { withDatabaseUrl } from "./database-url";

const sections: Record<SectionName, Section> = {
  ingest: measureIngest,
  spread: measureSpread,
  triggered: measureTriggered,
  live: measureLive,
  viewers: measureViewers,
  reads: measureReads,
  export: measureExport,
};

const mostMemory = 600 * 2 ** 20;
const say = (line: string) => process.stderr.write(`${line}\n`);

/** Every figure that is promised, beside its limit, measured in one run on a scratch database. */
async function bench(url: string, options: BenchOptions): Promise<void> {
  const started = performance.now();
  const scratch = await createScratch(url);
  try {
    await migrateDatabase(scratch.url);
    const db = openDatabase({ url: scratch.url, max: 4, applicationName: "aftersend bench" });
    try {
      const machine = await describeMachine(db);
      const rows = await measure({ databaseUrl: scratch.url, db, options });
      const report: Report = { machine, arguments: process.argv.slice(2), seconds: (performance.now() - started) / 1000, rows };
      writeReport(report);
      process.stdout.write(formatReport(report));
    } finally {
      await db.end();
    }
  } finally {
    await scratch.drop();
  }
}

type Measure = { databaseUrl: string; db: ReturnType<typeof openDatabase>; options: BenchOptions };

async function measure({ databaseUrl, db, options }: Measure): Promise<Row[]> {
  const feed = await createFeed(db, { key: "bench", format: "sparkpost" });
  if (!feed) throw new Error("The scratch database is not empty.");
  const startSeconds = Math.floor(Date.now() / 1000) - 6 * 3600;
  const workspace = new Workspace(db, { feedId: Number(feed.feedId), messages: options.messages, startSeconds, say });
  const server = await startServer(databaseUrl);
  const memory = new MemoryWatch(server.pids);
  try {
    const rows: Row[] = [];
    for (const name of sectionNames.filter((section) => options.only.has(section))) {
      say(`— ${name}`);
      rows.push(...(await sections[name]({ db, url: server.url, feed, options, memory, workspace, startSeconds, say })));
    }
    return [
      ...rows,
      atMost(
        "memory of web and worker together, at most",
        memory.samples.reduce((a, b) => Math.max(a, b), 0),
        mostMemory,
        mebibytes,
      ),
    ];
  } finally {
    memory.stop();
    await server.stop();
  }
}

const options = readOptions(process.argv.slice(2));
if (options) {
  await withDatabaseUrl((url) => bench(url, options));
} else {
  say(usage);
  process.exitCode = 2;
}
