/** SQL: whether all months of a delivery still hold their events, so that its counters can be recounted. The months are looked at once for all deliveries. */
export const holdsAllEvents = (delivery: string) => `not coalesce(${delivery}.months && (
    select array_agg(month) from months where events_dropped_at is not null or log_dropped_at is not null), false)`;
