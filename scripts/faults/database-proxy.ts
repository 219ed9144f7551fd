import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "@/lib/server/replay/random";

type Link = { client: Socket; server: Socket; mute: boolean };

/** Stands between the product and its database, and breaks what passes: cuts lines, refuses them, or says nothing at all. */
export class DatabaseProxy {
  private readonly links = new Set<Link>();
  private mood: "open" | "refusing" | "silent" = "open";

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async open(targetPort: number): Promise<DatabaseProxy> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The proxy got no port.");
    const proxy = new DatabaseProxy(server, address.port);
    server.on("connection", (client) => proxy.join(client, targetPort));
    return proxy;
  }

  /** Cuts lines, each with this likelihood. */
  cut(likelihood: number, random: Random): void {
    for (const link of this.choose(likelihood, random)) drop(link);
  }

  /** Lets questions through and keeps the answers, then cuts: whoever asked cannot know whether it was done. */
  async loseAnswers(likelihood: number, random: Random, forMs: number): Promise<void> {
    const chosen = this.choose(likelihood, random);
    for (const link of chosen) link.mute = true;
    await sleep(forMs);
    for (const link of chosen) drop(link);
  }

  /** Turns everyone away, those connected too. */
  refuse(): void {
    this.mood = "refusing";
    for (const link of this.links) drop(link);
  }

  /** Takes connections and questions, and answers nothing. */
  fallSilent(): void {
    this.mood = "silent";
    for (const link of this.links) link.mute = true;
  }

  /** As before. Lines that were silent are cut: bytes are missing from them. */
  recover(): void {
    this.mood = "open";
    for (const link of this.links) if (link.mute) drop(link);
  }

  async close(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    for (const link of this.links) drop(link);
    await closed;
  }

  private join(client: Socket, targetPort: number): void {
    client.on("error", () => {});
    if (this.mood === "refusing") {
      client.resetAndDestroy();
      return;
    }
    const link: Link = { client, server: connect(targetPort, "127.0.0.1"), mute: this.mood === "silent" };
    this.links.add(link);
    link.server.on("error", () => {});
    client.on("data", (chunk) => link.server.write(chunk));
    link.server.on("data", (chunk) => link.mute || client.write(chunk));
    for (const socket of [client, link.server]) {
      socket.setNoDelay(true);
      socket.on("close", () => {
        this.links.delete(link);
        drop(link);
      });
    }
  }

  private choose(likelihood: number, random: Random): Link[] {
    return [...this.links].filter(() => random() < likelihood);
  }
}

function drop({ client, server }: Link): void {
  if (!client.destroyed) client.resetAndDestroy();
  if (!server.destroyed) server.destroy();
}
