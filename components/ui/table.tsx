import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type TableProps = ComponentProps<"table"> & {
  label: string;
  /** Wider than a phone, or longer than its place, with nothing in it to tab to: then the box itself takes the keys. */
  scrolls?: "sideways" | "both";
  /** On a phone each row is a card; a cell that has a label stands beside it there. */
  stacks?: boolean;
};

/** A table in a box that scrolls sideways by itself, never the page. */
export function Table({ label, scrolls, stacks = false, className, ...props }: TableProps) {
  const focusable = scrolls ? { tabIndex: 0, role: "group", "aria-label": label } : {};
  return (
    <div {...focusable} className={classNames("relative -mx-4 overflow-x-auto px-4 sm:-mx-5 sm:px-5", scrolls === "both" && "max-h-96 overflow-y-auto")}>
      <table aria-label={label} className={classNames("w-full border-collapse text-left", stacks && "stacks", className)} {...props} />
    </div>
  );
}

type Align = { align?: "start" | "end" };

type ThProps = Omit<ComponentProps<"th">, "align"> & Align & { /** In more lines than one, where its words are a reader's own. */ wraps?: boolean };

export function Th({ align = "start", wraps = false, className, scope = "col", ...props }: ThProps) {
  const fixed = classNames("border-b py-2 pr-4 text-sm font-normal text-muted last:pr-0", align === "end" && "text-right", !wraps && "whitespace-nowrap");
  return <th scope={scope} className={classNames(fixed, className)} {...props} />;
}

/** Heads a column of buttons: its name is for those who cannot see them. */
export function ActionsTh({ label, className }: { label: string; className?: string }) {
  return (
    <Th align="end" className={className}>
      <span className="sr-only">{label}</span>
    </Th>
  );
}

type TdProps = Omit<ComponentProps<"td">, "align"> & Align & { /** What it tells, where it stands in a card. */ label?: string };

export function Td({ align = "start", label, className, ...props }: TdProps) {
  return <td data-label={label} className={classNames("border-b py-2.5 pr-4 align-top last:pr-0", align === "end" && "text-right", className)} {...props} />;
}

/** A row that is a link: give the link inside it the class `covers`. */
export function Tr({ className, ...props }: ComponentProps<"tr">) {
  return <tr className={classNames("relative last:[&>td]:border-b-0", className)} {...props} />;
}
