"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";
import { replayProblemsOf, startCapturedReplay } from "@/lib/contract/replay";
import { feedFormats } from "@/lib/domain/intake";
import { speedChoices } from "./prepare-replay";
import { Problem } from "./problem";
import type { ReplayActions } from "./replay-actions";
import { Started } from "./started";
import { useReplayAction } from "./use-replay-action";

export function CapturedReplayForm({ start }: { start: ReplayActions["startCapturedReplay"] }) {
  const w = useWording();
  const { t } = w;
  const formats = feedFormats.map((format) => ({ value: format, label: t(`replay.formats.${format}`) }));
  const { run, isPending, problem, startedId } = useReplayAction();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const { error } = startCapturedReplay.shape.file.safeParse(form.get("file"));
    run(
      // A body over the server's limit is cut off before any of our code could say why.
      () => (error === undefined ? start(form) : Promise.resolve({ ok: false, problems: replayProblemsOf(error) })),
      () => element.reset(),
    );
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <TextField
        label={t("replay.file")}
        hint={t("replay.fileHint")}
        type="file"
        name="file"
        required
        accept=".json,.ndjson,.jsonl,.log,.txt,application/json,application/x-ndjson"
      />
      <SelectField label={t("replay.format")} name="format" options={formats} />
      <SelectField label={t("replay.speed")} name="speed" options={speedChoices(w)} defaultValue="3600" />
      <Button type="submit" className="w-full" disabled={isPending}>
        {isPending ? t("replay.uploading") : t("replay.replayFile")}
      </Button>
      <Started id={startedId} />
      <Problem>{problem}</Problem>
    </form>
  );
}
