import { EmptyState } from "@/components/ui/empty-state";

export default function MessageNotFound() {
  return (
    <EmptyState title="No such message in this delivery">
      The address may be mistyped, or the message’s details are past their retention. The delivery log above lists what there is.
    </EmptyState>
  );
}
