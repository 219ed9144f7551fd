import { randomBytes } from "node:crypto";
import { expect, soloAddress, test } from "./share-fixtures";

const gone = "This link has expired or was revoked";

test("nothing that a request adds changes what is shown", async ({ request, shareable, makeShare }) => {
  const [delivery, other] = [await shareable(), await shareable()];
  const share = await makeShare(delivery.id, { sections: ["headline"], frozenAt: "now" });
  const plain = await (await request.get(`${share.path}/report`)).text();
  const escapes = [
    "sections=counts,reasons",
    `deliveryId=${other.id}`,
    "id=1",
    "from=2000-01-01&to=2100-01-01",
    "at=2026-01-01T00:00:00Z",
    "smallestGroup=1",
    "live=1",
  ];
  for (const search of escapes) expect(await (await request.get(`${share.path}/report?${search}`)).text(), search).toBe(plain);
  expect(JSON.parse(plain)).toMatchObject({ counts: null, closing: null, throughput: null, reasons: null, providers: null });
  for (const path of ["/log", "/log.csv", "/../deliveries", `/../../deliveries/${delivery.id}`, "/report/../../../api/deliveries"]) {
    const body = await (await request.get(`${share.path}${path}`, { headers: { via: "1.1 stranger" } })).text();
    expect(body, path).not.toContain("@gmail.example");
  }
});

test("a link opens its report, and nothing else of the house", async ({ request, shareable, makeShare }) => {
  const delivery = await shareable();
  const share = await makeShare(delivery.id);
  const stranger = { via: "1.1 stranger", authorization: `Bearer ${share.token}` };
  expect((await request.get(`${share.path}/report`, { headers: stranger })).status()).toBe(200);
  for (const path of [`/api/deliveries/${delivery.id}`, "/api/shares", `/api/deliveries/${delivery.id}/log`, "/shared"]) {
    const answer = await request.get(path, { headers: stranger, maxRedirects: 0 });
    expect([302, 303, 307, 401, 403], path).toContain(answer.status());
  }
});

test("no address in any byte of what a link sends", async ({ request, page, shareable, makeShare }) => {
  const share = await makeShare((await shareable()).id);
  const bodies = [
    await (await request.get(share.path)).text(),
    await (await request.get(share.path, { headers: { rsc: "1" } })).text(),
    await (await request.get(`${share.path}/report`)).text(),
  ];
  await page.goto(share.path);
  await expect(page.getByTestId("share-success")).toBeVisible();
  bodies.push(
    await page.content(),
    await page.evaluate(
      (url) =>
        new Promise<string>((resolve) => {
          const source = new EventSource(url);
          source.onmessage = ({ data }) => {
            source.close();
            resolve(String(data));
          };
        }),
      `${share.path}/stream`,
    ),
  );
  for (const body of bodies) {
    expect(body.length).toBeGreaterThan(500);
    expect(body).not.toMatch(/reader\d|client\d|gmail\.example|[\w.]+@[\w-]+\.(example|com)/);
    expect(body).not.toContain(soloAddress.split("@")[1]);
  }
});

test("revoked, a link is as if it had never been: page, data, stream and password alike", async ({ request, shareable, makeShare }) => {
  const share = await makeShare((await shareable()).id, { password: "correct horse" });
  const entered = await request.post(`${share.path}/password`, { form: { password: "correct horse" }, maxRedirects: 0 });
  const [, pass = ""] = /(share-pass=[^;]+)/.exec(entered.headers()["set-cookie"] ?? "") ?? [];
  const headers = { cookie: pass };
  expect((await request.get(`${share.path}/report`, { headers })).status()).toBe(200);
  expect((await request.delete(`/api/shares/${share.id}`)).status()).toBe(204);
  const unknown = await request.get(`/s/${randomBytes(32).toString("base64url")}`);
  const never = await unknown.text();
  expect(unknown.status()).toBe(410);
  expect(never).toContain(gone);
  for (const path of ["", "/report", "/stream"]) {
    const answer = await request.get(`${share.path}${path}`, { headers });
    expect(answer.status(), path).toBe(410);
    expect(await answer.text(), path).toBe(never);
  }
  const again = await request.post(`${share.path}/password`, { form: { password: "correct horse" }, maxRedirects: 0 });
  expect(again.status()).toBe(410);
  expect(again.headers()["set-cookie"]).toBeUndefined();
});

test("a password is asked for before anything is told, and cannot be tried without end", async ({ request, shareable, makeShare }) => {
  const delivery = await shareable();
  const share = await makeShare(delivery.id, { password: "correct horse" });
  expect(await (await request.get(share.path)).text()).not.toContain(delivery.label);
  for (const path of ["/report", "/stream"]) expect((await request.get(`${share.path}${path}`)).status()).toBe(401);
  for (let n = 0; n < 5; n++) {
    const answer = await request.post(`${share.path}/password`, { form: { password: `guess ${n}` }, maxRedirects: 0 });
    expect(answer.headers()["location"]).toContain("password=wrong");
  }
  const right = await request.post(`${share.path}/password`, { form: { password: "correct horse" }, maxRedirects: 0 });
  expect(right.headers()["location"]).toContain("password=wait");
  expect(right.headers()["set-cookie"]).toBeUndefined();
});

test("another X-Forwarded-For each time is not another network: no proxy is declared here", async ({ request, shareable, makeShare }) => {
  const share = await makeShare((await shareable()).id, { password: "correct horse" });
  const guess = async (n: number) => {
    const headers = { "x-forwarded-for": `198.51.${n}.1`, "x-aftersend-address": `203.0.${n}.1` };
    const answer = await request.post(`${share.path}/password`, { headers, form: { password: `guess ${n}` }, maxRedirects: 0 });
    return answer.headers()["location"]?.replace(/.*\?/, "");
  };
  for (let n = 0; n < 5; n++) expect(await guess(n)).toBe("password=wrong");
  expect(await guess(5)).toContain("password=wait");
});

test("kept by nobody, listed nowhere, framed by nobody, telling nobody its address", async ({ page, request, shareable, makeShare }) => {
  const share = await makeShare((await shareable()).id);
  for (const path of ["", "/report"]) {
    const headers = (await request.get(`${share.path}${path}`)).headers();
    expect(headers["cache-control"], path).toContain("no-store");
    expect(headers["x-robots-tag"], path).toContain("noindex");
    expect(headers["referrer-policy"], path).toBe("no-referrer");
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(headers["etag"], path).toBeUndefined();
  }
  const asked: { url: string; referrer: string | undefined }[] = [];
  page.on("request", (sent) => asked.push({ url: sent.url(), referrer: sent.headers()["referer"] }));
  await page.goto(share.path);
  await expect(page.getByTestId("share-success")).toBeVisible();
  const origin = new URL(page.url()).origin;
  for (const { url, referrer } of asked) {
    expect(new URL(url).origin).toBe(origin);
    expect(referrer ?? "", url).not.toContain(share.token);
  }
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute("content", "Shared report · Aftersend");
  expect((await request.get("/icon-share.png", { headers: { via: "1.1 stranger" } })).status()).toBe(200);
});

test("framed by the one site it was allowed to", async ({ request, shareable, makeShare }) => {
  const share = await makeShare((await shareable()).id, { frameOrigin: "https://intranet.example.com" });
  const policy = (await request.get(share.path)).headers()["content-security-policy"];
  expect(policy).toContain("frame-ancestors https://intranet.example.com");
  for (const frameOrigin of ["*", "https://a.example https://b.example", "https://a.example; script-src *", "javascript:alert(1)"]) {
    const answer = await request.post("/api/shares", { data: { subject: { kind: "delivery", deliveryId: "1" }, frameOrigin } });
    expect(answer.status(), frameOrigin).toBe(400);
  }
});

test("leaving a report and coming back shows it anew, not as it was kept", async ({ page, request, shareable, makeShare, expectedConsoleErrors }) => {
  expectedConsoleErrors.push(/410/);
  const share = await makeShare((await shareable()).id);
  await page.goto(share.path);
  await expect(page.getByTestId("share-success")).toBeVisible();
  await page.goto("about:blank");
  await request.delete(`/api/shares/${share.id}`);
  await page.goBack();
  await expect(page.getByRole("heading", { name: gone })).toBeVisible();
});
