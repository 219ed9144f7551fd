"use client";

import { PasswordField } from "@/components/ui/password-field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";
import { leastSmallestGroup, type ShareKind } from "@/lib/domain/share";
import { dayChoices, type ShareChoice, sectionsFor } from "./share-choice";

type ShareOptionsProps = {
  kind: ShareKind /** The instant that the page is shown as of. */;
  frozenAt: string | null;
  choice: ShareChoice;
  onChange: (choice: ShareChoice) => void;
};

/** What holds if nothing is touched is in view; the rest is one click away. */
export function ShareOptions({ kind, frozenAt, choice, onChange }: ShareOptionsProps) {
  const { t, instant } = useWording();
  const set = (part: Partial<ShareChoice>) => onChange({ ...choice, ...part });
  const days = dayChoices.map((count) => ({ value: String(count), label: t("share.dayCount", { count }) }));
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap gap-2">
        <Select label={t("share.days")} options={days} value={String(choice.days)} onChange={(value) => set({ days: Number(value) })} />
        <Segmented
          label={t("share.numbers")}
          options={[
            { value: "live", label: t("share.numbersLive") },
            { value: "frozen", label: frozenAt === null ? t("share.numbersFrozen") : t("share.numbersFrozenAt", { at: instant(frozenAt, "day-minute") }) },
          ]}
          value={choice.frozen ? "frozen" : "live"}
          onChange={(value) => set({ frozen: value === "frozen" })}
        />
      </div>
      <details className="rounded-control border px-3.5 py-2.5">
        <summary className="text-muted hover:text-ink">{t("share.more")}</summary>
        <div className="mt-3 space-y-4">
          <Sections kind={kind} choice={choice} set={set} />
          <TextField
            label={t("share.titleOptional")}
            hint={t("share.titleHint")}
            maxLength={200}
            pattern="[^@]*"
            value={choice.title}
            onChange={({ target }) => set({ title: target.value })}
          />
          <PasswordField
            label={t("share.passwordOptional")}
            hint={t("share.passwordShort")}
            minLength={8}
            maxLength={200}
            autoComplete="new-password"
            value={choice.password}
            onChange={({ target }) => set({ password: target.value })}
          />
          <TextField
            label={t("share.groupSize")}
            hint={t("share.groupHint")}
            type="number"
            min={leastSmallestGroup}
            max={1_000}
            required
            value={choice.smallestGroup}
            onChange={({ target }) => set({ smallestGroup: target.valueAsNumber })}
            className="max-w-24"
          />
          <TextField
            label={t("share.frame")}
            hint={t("share.frameHint")}
            type="url"
            maxLength={300}
            value={choice.frameOrigin}
            onChange={({ target }) => set({ frameOrigin: target.value })}
          />
        </div>
      </details>
    </div>
  );
}

type Part = { kind: ShareKind; choice: ShareChoice; set: (part: Partial<ShareChoice>) => void };

function Sections({ kind, choice, set }: Part) {
  const { t } = useWording();
  const all = sectionsFor(kind);
  if (all.length < 2) return null;
  return (
    <fieldset>
      <legend className="text-sm text-muted">{t("share.sections")}</legend>
      <div className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {all.map((section) => {
          const chosen = choice.sections.includes(section);
          return (
            <label key={section} className="flex items-center gap-2">
              <input
                type="checkbox"
                checked={chosen}
                // One at least: a report of nothing is none.
                disabled={chosen && choice.sections.length === 1}
                onChange={() => set({ sections: all.filter((each) => (each === section ? !chosen : choice.sections.includes(each))) })}
                className="size-4 accent-ink"
              />
              {t(`share.section.${section}`)}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
