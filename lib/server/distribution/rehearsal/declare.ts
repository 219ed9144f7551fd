import { correctDeliveryRow } from "@/db/queries/correct-delivery";
import { declareDeliveryRow } from "@/db/queries/declare-delivery";
import { ensureDeliveries } from "@/db/queries/ensure-deliveries";
import { findKeying } from "@/db/queries/find-keying";
import { followTarget } from "@/db/queries/follow-target";
import { rehearsed, type Stage, type Step } from "./stage";

/** Deliveries that come into being: the others need them. */
export const declaring: Step[] = [
  ["deliveries first seen", (tx, { feedId }) => ensureDeliveries(tx, [{ key: rehearsed, label: rehearsed, feedId }])],
  [
    "declaring a delivery",
    async (tx, stage) => {
      const declaration = {
        feedId: stage.feedId,
        label: rehearsed,
        subject: rehearsed,
        sender: null,
        mode: "efs" as const,
        target: 1,
        requestedValiditySeconds: 60,
      };
      const [first, second] = [
        await declareDeliveryRow(tx, { ...declaration, key: rehearsed }),
        await declareDeliveryRow(tx, { ...declaration, key: `${rehearsed} 2` }),
      ];
      stage.deliveryIds = [first.id, second.id];
    },
  ],
  [
    "correcting a delivery",
    (tx, stage) => correctDeliveryRow(tx, { ...noCorrection, id: stage.deliveryIds[0], label: rehearsed, subject: null, sender: rehearsed, target: 2 }),
  ],
  ["how a delivery tells its messages apart", (tx, { deliveryIds: [id] }) => findKeying(tx, { id })],
  ["the target that follows a list", (tx, { deliveryIds: [deliveryId] }: Stage) => followTarget(tx, { deliveryId, becomes: true })],
];

const noCorrection = { mode: null, requestedValiditySeconds: null };
