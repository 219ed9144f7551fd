import { readSettings } from "./settings";
import { browserUrl } from "./start/check-port";

/** Where browsers find this workspace: AFTERSEND_PUBLIC_URL, else the host and port it is started with. */
export function publicAddress(): string {
  const { host, port } = readSettings();
  return process.env["AFTERSEND_PUBLIC_URL"]?.replace(/\/+$/, "") || browserUrl(host, port);
}
