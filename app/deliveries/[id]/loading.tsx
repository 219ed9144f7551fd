import { SummarySkeleton } from "@/components/delivery/summary-skeleton";

export default function Loading() {
  return <SummarySkeleton />;
}
