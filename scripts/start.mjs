import { prepare } from "./setup/prepare.mjs";

await prepare();
await import("./start/start.ts");
