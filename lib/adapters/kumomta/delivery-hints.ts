import type { DeliveryHints } from "@/lib/adapters/adapter";
import { cleanName } from "@/lib/adapters/clean-text";
import { isObject } from "@/lib/adapters/wire-fields";
import type { WireRecord } from "./wire";

/** `campaign:tenant@domain!routing_domain`, every part but the domain optional. */
const campaignPart = /^([^:@![\]]+):/;

/** What a record says of its delivery: its metadata, else the campaign in its queue's name. A report's queue is the report's own, so its trace header speaks. */
export function hintsOf(record: WireRecord): DeliveryHints {
  const isReport = record.type === "OOB" || record.type === "Feedback";
  const meta = isReport ? traceOf(record) : record.meta;
  const queueCampaign = isReport ? null : campaignPart.exec(record.queue ?? "")?.[1];
  return {
    metadataDeliveryId: cleanName(meta.delivery_id),
    campaignId: cleanName(meta.campaign_id) ?? cleanName(meta.campaign) ?? cleanName(queueCampaign),
    transmissionId: null,
  };
}

/** The trace header of the mail a report is about, decoded by KumoMTA. */
export function traceOf(record: WireRecord): Record<string, unknown> {
  const trace = record.feedback_report.supplemental_trace;
  return isObject(trace) ? trace : {};
}
