"use client";

import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { axisWidth, margins } from "./chart-frame";

type Drag = { from: number; to: number };

type PlotDragProps = {
  from: number;
  to: number;
  /** While it is dragged: where the pointer went down and where it is, epoch ms. */
  onDrag?: ((drag: Drag) => void) | undefined;
  /** When it is let go. */
  onEnd?: ((drag: Drag) => void) | undefined;
  /** Draws the span dragged over. */
  marks: boolean;
  children: ReactNode;
};

const pixelsOfAClick = 4;

/** Lets the time in a chart be dragged over, by mouse, pen or finger; up and down still scrolls the page. */
export function PlotDrag({ from, to, onDrag, onEnd, marks, children }: PlotDragProps) {
  const box = useRef<HTMLDivElement>(null);
  const startX = useRef<number | null>(null);
  const [dragged, setDragged] = useState<[number, number] | null>(null);

  const plot = () => {
    const { left, width } = box.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return { left: left + axisWidth - 4, width: Math.max(1, width - axisWidth - margins.right + 4) };
  };
  const partAt = (x: number) => Math.min(1, Math.max(0, (x - plot().left) / plot().width));
  const timeAt = (x: number) => from + partAt(x) * (to - from);

  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    startX.current = event.clientX;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (!marks) onDrag?.({ from: timeAt(event.clientX), to: timeAt(event.clientX) });
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (startX.current === null) return;
    onDrag?.({ from: timeAt(startX.current), to: timeAt(event.clientX) });
    if (marks) setDragged([partAt(startX.current), partAt(event.clientX)]);
  };
  const up = (event: PointerEvent<HTMLDivElement>) => {
    const start = startX.current;
    startX.current = null;
    setDragged(null);
    if (start === null || event.type !== "pointerup" || Math.abs(event.clientX - start) < pixelsOfAClick) return;
    const [a, b] = [timeAt(start), timeAt(event.clientX)];
    onEnd?.({ from: Math.min(a, b), to: Math.max(a, b) });
  };

  return (
    <div
      ref={box}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      className="relative touch-pan-y cursor-crosshair select-none"
    >
      {children}
      {dragged ? <Marked part={dragged} /> : null}
    </div>
  );
}

function Marked({ part: [a, b] }: { part: [number, number] }) {
  const within = `(100% - ${axisWidth - 4 + margins.right}px)`;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute top-3.5 bottom-7 border-x border-relayed bg-relayed/15"
      style={{ left: `calc(${axisWidth - 4}px + ${within} * ${Math.min(a, b)})`, width: `calc(${within} * ${Math.abs(b - a)})` }}
    />
  );
}
