import type { Transaction } from "@/db/client";

/** What the statements are tried on: a feed and two deliveries of its own, and what became known of them on the way. */
export type Stage = { feedId: number; deliveryIds: [number, number]; month: number; replayId: number };

/** Statements that are tried together, and what to call them. */
export type Step = [what: string, run: (tx: Transaction, stage: Stage) => Promise<unknown>];

export const rehearsed = "rehearsal";
export const recipient = "rehearsal@example.com";
export const messageKey = "0af7651916cd43dd8448eb211c80319c";
export const mx = "mx.example.com";
export const sendingIp = "192.0.2.1";

/** The one delivery of most statements, its months and its message. */
export const ofDelivery = ({ deliveryIds: [deliveryId], month }: Stage) => ({ deliveryId, months: [month], messageKey });
