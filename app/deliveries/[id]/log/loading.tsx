import { LogSkeleton } from "@/components/log/log-skeleton";

export default function Loading() {
  return <LogSkeleton />;
}
