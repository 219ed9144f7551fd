import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Nothing yet, or nothing that matches: how to get to something. */
export function DeliveriesEmpty({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  return <div className="rounded-panel border bg-panel">{filtered ? <NoMatch onClear={onClear} /> : <NoDeliveries />}</div>;
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState title="No delivery matches" actions={<Button onClick={onClear}>Show all deliveries</Button>}>
      <p>The search looks at names and keys.</p>
    </EmptyState>
  );
}

function NoDeliveries() {
  return (
    <EmptyState
      title="Nothing heard yet"
      actions={
        <>
          <ButtonLink href="/lab" variant="strong">
            Start a replay in the Lab
          </ButtonLink>
          <ButtonLink href="/feeds">Look at the feeds</ButtonLink>
        </>
      }
    >
      <p>A delivery appears by itself with the first feedback about it. Make a feed, then point your MTA’s webhook at it:</p>
      <pre tabIndex={0} className="overflow-x-auto rounded-control border bg-paper px-4 py-3 text-left font-mono text-sm whitespace-pre text-ink">
        {"npm run admin -- feed create --key my-mta --format sparkpost\n\nPOST /api/feedback/<feedId>\nAuthorization: Bearer <token>"}
      </pre>
      <p>Or watch recorded feedback play out first.</p>
    </EmptyState>
  );
}
