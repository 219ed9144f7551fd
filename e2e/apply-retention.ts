import { openDatabase } from "@/db/client";
import { keepMonths } from "@/lib/server/retention/keep-months";

/** Run as a program: what would be dropped so many days from now is dropped from the database that DATABASE_URL names. */
const db = openDatabase({ url: process.env["DATABASE_URL"] ?? "" });
const dropped = await keepMonths(db, Date.now() + Number(process.argv[2]) * 86_400_000);
await db.end();
process.stdout.write(JSON.stringify(dropped));
