import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function DeliveryNotFound() {
  return (
    <EmptyState page title="No such delivery" actions={<ButtonLink href="/">All deliveries</ButtonLink>}>
      <p>The address may be mistyped, or the delivery was removed.</p>
    </EmptyState>
  );
}
