"use client";

import { Opens } from "@/components/delivery/opens";
import { Disclosure } from "@/components/ui/disclosure";
import { Ago } from "@/components/ui/instant";
import { Dot, Tag, type Tone } from "@/components/ui/pill";
import { useWording } from "@/lib/client/use-wording";
import type { Upload, UploadCounts } from "@/lib/contract/recipients";
import { refusalWords } from "@/lib/view/refusal-words";
import type { UploadLinks } from "@/lib/view/upload-links";
import { ProblemsTable } from "./problems-table";

const tones: Record<Upload["state"], Tone> = { running: "relayed", done: "landed", refused: "failed", interrupted: "retried" };
const counted = ["rows", "addresses", "duplicates", "bad", "missing", "badReasons"] as const satisfies readonly (keyof UploadCounts)[];

/** What was interrupted before reasons were kept. */
const cutOff = { kind: "cut-off", line: null, text: null } as const;

/** One list: how far it has been read, and what was counted. */
export function UploadReport({ upload, links }: { upload: Upload; links: UploadLinks }) {
  const w = useWording();
  const { counts, problems, state } = upload;
  return (
    <li className="rounded-panel border bg-panel p-4 sm:p-5" data-testid={`upload-${upload.list}`}>
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="font-medium">{w.t(`newDelivery.recipients.${upload.list}`)}</span>
        {upload.file === null ? null : <span className="font-mono text-sm wrap-anywhere text-muted">{upload.file}</span>}
        <Tag>
          <Dot tone={tones[state]} className="mr-1.5" />
          {w.t(`newDelivery.recipients.states.${state}`)}
        </Tag>
        <span className="text-sm text-muted">
          <Ago at={upload.finishedAt ?? upload.startedAt} />
        </span>
      </p>
      <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-3">
        {counted
          .filter((name) => name !== "badReasons" || counts.badReasons > 0)
          .map((name) => (
            <div key={name} data-testid={`count-${name}`}>
              <dt className="text-sm text-muted">{w.t(`newDelivery.counts.${name}`)}</dt>
              <dd className="text-lg font-semibold">
                <Opens href={links[name] ?? null}>{w.count(counts[name])}</Opens>
                {name === "addresses" && counts.fresh < counts.addresses && state === "done" ? (
                  <span className="ml-1.5 text-sm font-normal text-muted">
                    {w.count(counts.fresh)} {w.t("newDelivery.counts.fresh")}
                  </span>
                ) : null}
              </dd>
            </div>
          ))}
      </dl>
      <p className="mt-2 text-sm text-muted">
        {w.t("newDelivery.encoding", { encoding: upload.encoding })}
        {upload.column === null ? null : `, ${w.t("newDelivery.column", { column: upload.column })}`}
      </p>
      {upload.error === null ? null : <p className="mt-2 font-medium text-pretty">{refusalWords(upload.refusal ?? cutOff, w)}</p>}
      {problems.length > 0 ? (
        <div className="mt-3">
          <Disclosure summary={w.t("newDelivery.problems.title")}>
            <ProblemsTable problems={problems} />
          </Disclosure>
        </div>
      ) : null}
    </li>
  );
}
