import { prepare } from "./setup/prepare.mjs";

const [, , name, ...args] = process.argv;
await prepare();
process.argv.splice(1, process.argv.length, `${process.cwd()}/scripts/${name}.ts`, ...args);
await import(`./${name}.ts`);
