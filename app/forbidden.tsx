import { ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

export default function Forbidden() {
  return (
    <ErrorState page title="This is not open to you">
      <p>Your role does not include this page. An administrator can change that under Settings, People.</p>
      <ButtonLink href="/" className="mt-4">
        To the deliveries
      </ButtonLink>
    </ErrorState>
  );
}
