"use client";

import Link from "next/link";
import { Instant } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import { instantText, useInstant } from "@/lib/client/use-instant";
import { useWording } from "@/lib/client/use-wording";
import { deliveryHref } from "@/lib/view/log-href";
import { useTravels } from "./use-travels";

/** On a page that does not go back in time: that it does not, where the reader has gone back. */
export function StaysNow({ id }: { id: string }) {
  const { t } = useWording();
  const [at] = useInstant();
  const travels = useTravels(id);
  if (at === null || travels) return null;
  return (
    <div className="mb-gutter" data-testid="stays-now">
      <Notice>
        {t("delivery.travel.staysNow")}{" "}
        <Link href={`${deliveryHref(id)}?at=${instantText(at)}`} className="opens">
          {t.rich("delivery.travel.backToThen", { instant: () => <Instant key="instant" at={new Date(at).toISOString()} /> })}
        </Link>
      </Notice>
    </div>
  );
}
