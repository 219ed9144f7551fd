import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function FeedNotFound() {
  return (
    <EmptyState page title="No such feed" actions={<ButtonLink href="/feeds">All feeds</ButtonLink>}>
      <p>The address may be mistyped, or the feed was removed.</p>
    </EmptyState>
  );
}
