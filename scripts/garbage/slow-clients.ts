import { connect } from "node:net";

const clients = 12;
const everyMs = 1_000;

/** A handful of clients that send a letter a second and never come to an end: the others must not wait for them. */
export function dripSlowly(port: number, host: string): { stop(): void } {
  const sockets = Array.from({ length: clients }, (_, i) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.on("error", () => socket.destroy());
    const head = `POST /api/feedback/1 HTTP/1.1\r\nhost: ${host}\r\n`;
    socket.write(i % 2 === 0 ? head : `${head}content-length: 1000000\r\n\r\n`);
    socket.resume();
    return socket;
  });
  const timer = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write("x");
  }, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      for (const socket of sockets) socket.destroy();
    },
  };
}
