"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Instant } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import { instantText, useInstant } from "@/lib/client/use-instant";
import { useWording } from "@/lib/client/use-wording";
import { deliveryHref, logHref } from "@/lib/view/log-href";
import { useTravels } from "./use-travels";

/** On a page that does not go back in time: that it does not, where the reader has gone back; on the log, what the instant does there. */
export function StaysNow({ id }: { id: string }) {
  const { t } = useWording();
  const [at] = useInstant();
  const travels = useTravels(id);
  const filters = usePathname() === logHref(id);
  if (at === null || travels) return null;
  const instant = () => <Instant key="instant" at={new Date(at).toISOString()} />;
  return (
    <div className="mb-gutter" data-testid="stays-now">
      <Notice>
        {filters ? t.rich("delivery.travel.logThen", { instant }) : t("delivery.travel.staysNow")}{" "}
        <Link href={`${deliveryHref(id)}?at=${instantText(at)}`} className="opens">
          {t.rich("delivery.travel.backToThen", { instant })}
        </Link>
      </Notice>
    </div>
  );
}
