"use client";

import type { ReactNode } from "react";
import { useWording } from "@/lib/client/use-wording";
import { Button } from "./button";

type ErrorStateProps = {
  /** What failed. */
  title: ReactNode;
  /** What is known beyond that, and what to do. */
  children: ReactNode;
  retry?: () => void;
  /** Finds the same failure in the server's log. */
  reference?: string | undefined;
  /** It is all there is on the page. */
  page?: boolean;
};

export function ErrorState({ title, children, retry, reference, page = false }: ErrorStateProps) {
  const { t } = useWording();
  const Title = page ? "h1" : "p";
  return (
    <div role="alert" data-page-error={page ? "" : undefined} className="mx-auto max-w-xl px-2 py-10 text-center">
      <div aria-hidden="true" className="mx-auto mb-5 flex h-3 w-40 gap-0.5">
        <span className="flex-1 rounded-bar bg-sunk" />
        <span className="w-6 rounded-bar bg-failed" />
      </div>
      <Title className="text-lg font-semibold">{title}</Title>
      <div className="mt-2 space-y-2 text-pretty wrap-anywhere text-muted">{children}</div>
      {retry ? (
        <Button className="mt-5" onClick={retry}>
          {t("ui.tryAgain")}
        </Button>
      ) : null}
      {reference ? <p className="mt-4 text-sm text-muted">{t("ui.reference", { digest: reference })}</p> : null}
    </div>
  );
}
