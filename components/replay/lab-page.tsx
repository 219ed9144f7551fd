"use client";

import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { useWording } from "@/lib/client/use-wording";
import { CapturedReplayForm } from "./captured-replay-form";
import type { ReplayActions } from "./replay-actions";
import { ReplayList } from "./replay-list";
import { StartReplayForm } from "./start-replay-form";

export function LabPage({ actions }: { actions: ReplayActions }) {
  const { t } = useWording();
  return (
    <>
      <PageTitle
        title={t("replay.title")}
        hint={t("replay.hint")}
        actions={
          <ButtonLink href="#start" className="lg:hidden">
            {t("replay.start")}
          </ButtonLink>
        }
      />
      <div className="grid items-start gap-gutter lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Panel title={t("replay.now")} hint={t("replay.nowHint")}>
          <ReplayList actions={actions} />
        </Panel>
        <div id="start" className="space-y-gutter">
          <Panel title={t("replay.what")} hint={t("replay.whatHint")}>
            <StartReplayForm start={actions.startReplay} />
          </Panel>
          <Panel title={t("replay.captured")} hint={t("replay.capturedHint")}>
            <CapturedReplayForm start={actions.startCapturedReplay} />
          </Panel>
        </div>
      </div>
    </>
  );
}
