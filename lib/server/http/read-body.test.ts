import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { BodyBudget, holdAny } from "./body-budget";
import { decompress } from "./decompress";
import { readBody } from "./read-body";

const patience = { idleMs: 20, totalMs: 1_000 };

/** A post whose body comes in these pieces; then it ends, or never does. */
function post(pieces: string[], { ends = true, declared }: { ends?: boolean; declared?: number } = {}): Request {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift();
      if (piece !== undefined) controller.enqueue(encoder.encode(piece));
      else if (ends) controller.close();
      return piece === undefined && !ends ? new Promise(() => {}) : undefined;
    },
  });
  const headers = declared === undefined ? {} : { "content-length": String(declared) };
  return new Request("http://127.0.0.1/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

describe("a body", () => {
  test("is read whole", async () => {
    const read = await readBody(post(["ab", "cd"]), { limit: 4 });
    expect(read.ok && Buffer.from(read.body).toString()).toBe("abcd");
  });

  test.each([
    ["as declared", post([], { declared: 5 })],
    ["as it comes", post(["abc", "de"])],
  ])("that is too large %s is refused", async (_, request) => {
    expect(await readBody(request, { limit: 4 })).toMatchObject({ code: "too-large" });
  });

  test("that stops coming is refused", async () => {
    expect(await readBody(post(["ab"], { ends: false }), { limit: 4, patience })).toMatchObject({ code: "too-slow" });
  });

  test("that stops coming is refused although its source cannot be let go", async () => {
    const forever = () => new Promise<never>(() => {});
    const body = { [Symbol.asyncIterator]: () => ({ next: forever, return: forever }) };
    expect(await readBody({ headers: new Headers(), body }, { limit: 4, patience })).toMatchObject({ code: "too-slow" });
  });

  test("that trickles is refused in the end", async () => {
    let asked = 0;
    const trickle = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        asked += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        controller.enqueue(new Uint8Array(1));
      },
    });
    const request = new Request("http://127.0.0.1/", { method: "POST", body: trickle, duplex: "half" } as RequestInit);
    expect(await readBody(request, { limit: 1_000_000, patience: { idleMs: 500, totalMs: 60 } })).toMatchObject({ code: "too-slow" });
    expect(asked).toBeGreaterThan(1);
  });
});

describe("a process's budget", () => {
  test("refuses what it has no room for, and has room again when a body is done with", async () => {
    const budget = new BodyBudget(10);
    await budget.share(async (hold) => {
      expect(await readBody(post(["abcdef"]), { limit: 100, hold })).toMatchObject({ ok: true });
      expect(budget.heldBytes).toBe(6);
      await budget.share(async (second) => {
        expect(await readBody(post(["abc", "def"]), { limit: 100, hold: second })).toMatchObject({ code: "overloaded" });
        expect(await readBody(post([], { declared: 5 }), { limit: 100, hold: second })).toMatchObject({ code: "overloaded" });
      });
      expect(budget.heldBytes).toBe(6);
    });
    expect(budget.heldBytes).toBe(0);
  });

  test("counts a declared body once", async () => {
    const budget = new BodyBudget(10);
    await budget.share(async (hold) => {
      expect(await readBody(post(["abcd", "efgh"], { declared: 8 }), { limit: 100, hold })).toMatchObject({ ok: true });
      expect(budget.heldBytes).toBe(8);
    });
  });

  test("gives back what a failure held", async () => {
    const budget = new BodyBudget(10);
    await expect(
      budget.share(async (hold) => {
        hold(4);
        throw new Error("lost");
      }),
    ).rejects.toThrow("lost");
    expect(budget.heldBytes).toBe(0);
  });

  test("keeps what is still being read when its answer is given before, and what that takes later", async () => {
    const budget = new BodyBudget(10);
    let finish = () => {};
    await budget.share(async (hold, keepUntil) => {
      hold(4);
      const slow = new Promise<void>((resolve) => {
        finish = resolve;
      }).then(() => hold(3));
      keepUntil(slow);
    });
    expect(budget.heldBytes).toBe(4);
    finish();
    await expect.poll(() => budget.heldBytes).toBe(0);
  });

  test("bounds what a small body unpacks to", async () => {
    const packed = gzipSync(Buffer.alloc(1_000_000));
    await new BodyBudget(200_000).share(async (hold) => {
      expect(await decompress(packed, "gzip", { limit: 2_000_000, hold })).toMatchObject({ code: "overloaded" });
    });
  });
});

describe("a packed body", () => {
  test("is unpacked", async () => {
    const plain = await decompress(gzipSync("hello"), "gzip", { limit: 5, hold: holdAny });
    expect(plain.ok && Buffer.from(plain.body).toString()).toBe("hello");
  });

  test.each([
    ["larger than allowed", gzipSync("hello"), "gzip", "too-large"],
    ["cut short", gzipSync("hello").subarray(0, 12), "gzip", "unsupported-encoding"],
    ["not packed at all", Buffer.from("hello"), "deflate", "unsupported-encoding"],
    ["packed with Brotli, whose decoder is not safe in every Node we run on", brotliCompressSync("hi"), "br", "unsupported-encoding"],
    ["packed in an unknown way", Buffer.from("hello"), "toString", "unsupported-encoding"],
  ])("%s is refused", async (_, body, encoding, code) => {
    expect(await decompress(body, encoding, { limit: 4, hold: holdAny })).toMatchObject({ ok: false, code });
  });
});
