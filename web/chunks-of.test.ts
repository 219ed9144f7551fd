import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chunksOf } from "./chunks-of";

let read: Promise<string>;
const server = createServer((request, response) => {
  read = readAll(request);
  read.then(
    () => response.end("read"),
    () => {},
  );
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(request)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function send(head: string): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const heard = once(server, "request");
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\n${head}`);
  await heard;
  return socket;
}

test("a body that comes with its head is read, and one without a byte", async () => {
  const whole = await send("Content-Length: 5\r\nConnection: close\r\n\r\nhello");
  expect(await read).toBe("hello");
  await once(whole.resume(), "close");
  const empty = await send("Content-Length: 0\r\nConnection: close\r\n\r\n");
  expect(await read).toBe("");
  await once(empty.resume(), "close");
});

test("a body that comes in pieces is read in order, larger than what is held at once", async () => {
  const pieces = Array.from({ length: 40 }, (_, i) => String.fromCharCode(97 + (i % 26)).repeat(10_000));
  const socket = await send(`Content-Length: 400000\r\nConnection: close\r\n\r\n`);
  for (const piece of pieces) socket.write(piece);
  expect(await read).toBe(pieces.join(""));
  await once(socket.resume(), "close");
});

test("a body that is cut off is an error, not a short body", async () => {
  const socket = await send("Content-Length: 10\r\n\r\nhello");
  const failed = expect(read).rejects.toThrow();
  socket.destroy();
  await failed;
});
