import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import pg from "pg";
import { connectionUrl, ensureConnection } from "@/db/embedded/connection-file";
import { deliveryList } from "@/lib/contract/delivery";
import { expect, test } from "./fixtures";

test("a delivery is proven by itself, and a number that was tampered with is named", async ({ page, request, createFeed, postEvents }) => {
  const key = `proofs-${randomUUID().slice(0, 8)}`;
  await postEvents(
    await createFeed(),
    [1, 2, 3].map((n) => delivered(key, n)),
  );
  const [delivery] = deliveryList.parse(await (await request.get(`/api/deliveries?q=${key}`)).json()).rows;
  await page.goto(`/deliveries/${delivery?.id}`);
  await expect(page.getByTestId("proof")).toHaveText(/^Proven .+: 3 events recounted, no difference\.$/, { timeout: 90_000 });

  await changeSeen(key, 1);
  const found = await verify();
  expect(found.code).toBe(1);
  expect(
    found.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual([{ delivery: key, what: "counter total//seen", stored: 4, recounted: 3 }]);
  await expect(page.getByText("These numbers do not agree with the events:")).toBeVisible();
  await page.getByText("What differs").click();
  await expect(page.getByRole("row", { name: "counter total//seen 4 3" })).toBeVisible();
  await expect(page.getByTestId("proof")).toBeHidden();
  expect(await (await request.get("/api/metrics")).text()).toContain("aftersend_proof_differences 1\n");
  await page.goto(`/?q=${key}`);
  await expect(page.getByTestId("proofs")).toContainText("1 delivery differs from a recount of its events");
  await expect(page.getByText("differs", { exact: true })).toBeVisible();

  await changeSeen(key, -1);
  expect(await verify()).toEqual({ code: 0, stdout: "" });
  await page.goto("/");
  await expect(page.getByTestId("proofs")).toContainText(/proven since/i);
});

function delivered(key: string, n: number) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return { msys: { message_event: { type: "delivery", timestamp, message_id: `m${n}`, rcpt_to: `p${n}@example.com`, rcpt_meta: { delivery_id: key } } } };
}

async function changeSeen(key: string, by: number): Promise<void> {
  const client = new pg.Client({ connectionString: connectionUrl(await ensureConnection(process.env["AFTERSEND_E2E_DATA"] ?? "")) });
  await client.connect();
  await client.query("update counters set n = n + $2 where metric = 'seen' and delivery_id = (select id from deliveries where key = $1)", [key, by]);
  await client.end();
}

/** As an administrator does. */
async function verify(): Promise<{ code: number; stdout: string }> {
  const env = { ...process.env, DATABASE_URL: "", AFTERSEND_DATA: process.env["AFTERSEND_E2E_DATA"] };
  return promisify(execFile)(process.execPath, ["--conditions=react-server", "scripts/run.mjs", "verify"], { env }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
  );
}
