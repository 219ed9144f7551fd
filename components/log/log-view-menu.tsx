"use client";

import { Popover } from "@base-ui/react/popover";
import { Button } from "@/components/ui/button";
import { PopoverBox } from "@/components/ui/popover-box";
import { Segmented } from "@/components/ui/segmented";
import { logDensities, type useLogView } from "@/lib/client/use-log-view";
import { useWording } from "@/lib/client/use-wording";
import { type LogColumnId, logColumnIds, moveColumn } from "@/lib/view/log-columns";

/** Which columns, in which order, and how close the rows stand. */
export function LogViewMenu({ columns, density, setColumns, setDensity }: ReturnType<typeof useLogView>) {
  const w = useWording();
  const hidden = logColumnIds.filter((id) => !columns.includes(id));
  const toggle = (id: LogColumnId) => setColumns(columns.includes(id) ? columns.filter((each) => each !== id) : [...columns, id]);
  return (
    <Popover.Root>
      <Popover.Trigger render={<Button className="hidden md:inline-flex" />}>{w.t("log.columns")}</Popover.Trigger>
      <PopoverBox align="end" className="w-72">
        <Popover.Title className="mb-2 font-semibold">{w.t("log.columns")}</Popover.Title>
        <ul className="mb-3">
          {[...columns, ...hidden].map((id, at) => (
            <li key={id} className="flex items-center gap-1">
              <label className="flex min-w-0 flex-1 items-center gap-2 py-1">
                <input type="checkbox" checked={columns.includes(id)} disabled={id === "recipient"} onChange={() => toggle(id)} />
                <span className="truncate">{w.t(`log.column.${id}`)}</span>
              </label>
              {columns.includes(id) ? (
                <>
                  <Mover
                    label={w.t("log.moveUp", { column: w.t(`log.column.${id}`) })}
                    disabled={at === 0}
                    onClick={() => setColumns(moveColumn(columns, id, -1))}
                  >
                    ↑
                  </Mover>
                  <Mover
                    label={w.t("log.moveDown", { column: w.t(`log.column.${id}`) })}
                    disabled={at === columns.length - 1}
                    onClick={() => setColumns(moveColumn(columns, id, 1))}
                  >
                    ↓
                  </Mover>
                </>
              ) : null}
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center justify-between gap-2 border-t pt-3">
          <Segmented
            label={w.t("log.density")}
            options={logDensities.map((value) => ({ value, label: w.t(`log.densities.${value}`) }))}
            value={density}
            onChange={setDensity}
          />
          <Button variant="ghost" onClick={() => setColumns(null)}>
            {w.t("log.resetColumns")}
          </Button>
        </div>
      </PopoverBox>
    </Popover.Root>
  );
}

function Mover({ label, ...props }: { label: string; disabled: boolean; onClick: () => void; children: string }) {
  return <button type="button" aria-label={label} className="size-7 rounded-bar text-muted hover:bg-sunk disabled:opacity-40" {...props} />;
}
