import { openDatabase } from "@/db/client";
import { addDemoPeople } from "@/lib/server/people/demo-people";
import { startDemo } from "@/lib/server/replay/start-demo";
import { settings } from "@/lib/server/settings";

/** Fills an untouched workspace with replays, so that a newcomer sees deliveries move. Safe to run again. */
const db = openDatabase({ url: settings().databaseUrl, max: 1, applicationName: "aftersend demo" });
try {
  await addDemoPeople(db);
  const started = await startDemo(db, Date.now());
  console.log(started === 0 ? "The workspace is in use already; nothing was added." : `${started} replays started; see them move in the Lab.`);
} finally {
  await db.end();
}
