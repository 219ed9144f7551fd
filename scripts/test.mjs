import { prepare } from "./setup/prepare.mjs";

await prepare();
await import("./test/test.ts");
