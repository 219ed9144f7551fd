import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function FeedsEmpty() {
  return (
    <div className="rounded-panel border bg-panel">
      <EmptyState
        title="No feed yet"
        actions={
          <ButtonLink href="/lab" variant="strong">
            Start a replay in the Lab
          </ButtonLink>
        }
      >
        <p>A feed is one MTA or sending account that posts its feedback here, with a token of its own.</p>
        <pre tabIndex={0} className="overflow-x-auto rounded-control border bg-paper px-4 py-3 text-left font-mono text-sm text-ink">
          npm run admin -- feed create --key my-mta --format sparkpost
        </pre>
        <p>It prints the feed’s id and token. Point the webhook at POST /api/feedback/&lt;feedId&gt;.</p>
      </EmptyState>
    </div>
  );
}
