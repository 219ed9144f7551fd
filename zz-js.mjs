import { chromium } from "@playwright/test";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"] });
for (const path of process.argv.slice(2)) {
const p = await b.newPage();
await p.goto(`http://127.0.0.1:4420${path}`); await p.waitForTimeout(3500);
const r = await p.evaluate(() => performance.getEntriesByType("resource").filter(e => /\.js(\?|$)/.test(e.name)).map(e => [e.name.split("/").pop(), e.encodedBodySize, e.initiatorType]));
console.log(path, r.length, r.reduce((s, e) => s + e[1], 0)); if (process.env.V) console.log(r.map(e=>e.join(" ")).join("\n"));
await p.close();
}
await b.close();
