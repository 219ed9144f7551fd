"use client";

import { Button } from "@/components/ui/button";
import { useWording } from "@/lib/client/use-wording";
import { type Done, roleNames } from "@/lib/contract/people";
import { leaveTo } from "./leave-to";
import { ProblemLine } from "./problem-line";
import { useAct } from "./use-act";

/** The demo workspace's people, for whoever sits at this machine. */
export function DemoButtons({ enter }: { enter: (role: unknown) => Promise<Done> }) {
  const { t } = useWording();
  const { run, isPending, problem } = useAct();
  return (
    <section aria-label={t("auth.demo.title")} className="space-y-2">
      <p className="font-medium">{t("auth.demo.title")}</p>
      <p className="text-sm text-muted">{t("auth.demo.hint")}</p>
      <div className="grid gap-2">
        {roleNames.map((role) => (
          <Button
            key={role}
            disabled={isPending}
            onClick={() =>
              run(
                () => enter(role),
                () => leaveTo("/"),
              )
            }
          >
            {t(`auth.demo.${role}`)}
          </Button>
        ))}
      </div>
      <ProblemLine problem={problem} />
    </section>
  );
}
