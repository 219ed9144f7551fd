import { showControls } from "@/lib/view/show-controls";

/** What others wrote: a label, a key, an address, a host, a reply. It stands for itself, and cannot turn round what stands beside it. */
export function TheirWords({ text }: { text: string }) {
  return <bdi>{showControls(text)}</bdi>;
}
