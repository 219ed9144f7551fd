import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotFound() {
  return (
    <EmptyState page title="No such page" actions={<ButtonLink href="/">All deliveries</ButtonLink>}>
      <p>The address may be mistyped, or the page has moved.</p>
    </EmptyState>
  );
}
