import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { CapturedReplayForm } from "./captured-replay-form";
import type { ReplayActions } from "./replay-actions";
import { ReplayList } from "./replay-list";
import { StartReplayForm } from "./start-replay-form";

export function LabPage({ actions }: { actions: ReplayActions }) {
  return (
    <>
      <PageTitle
        title="Lab"
        hint="Replay a send at up to 10,000 times its speed. Its feedback takes the same way in as a mail server's."
        actions={
          <ButtonLink href="#start" className="lg:hidden">
            Start a replay
          </ButtonLink>
        }
      />
      <div className="grid items-start gap-gutter lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Panel title="What is replaying" hint="A replay goes on when this page is closed. It ends no later than now, so no event lies in the future.">
          <ReplayList actions={actions} />
        </Panel>
        <div id="start" className="space-y-gutter">
          <Panel title="What should happen?" hint="The same scenario, seed and messages give the same send.">
            <StartReplayForm start={actions.startReplay} />
          </Panel>
          <Panel title="Or replay a captured file" hint="In its order, paced by its own times. Its events count towards the deliveries they name, each once.">
            <CapturedReplayForm start={actions.startCapturedReplay} />
          </Panel>
        </div>
      </div>
    </>
  );
}
