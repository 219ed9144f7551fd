import { ShareGone } from "@/components/share/share-gone";

export default function NotFound() {
  return <ShareGone />;
}
