import { readViewer } from "./viewer";

/** Whether a request may read anything at all. */
export async function mayRead(headers: Headers): Promise<boolean> {
  return (await readViewer(headers)) !== null;
}
