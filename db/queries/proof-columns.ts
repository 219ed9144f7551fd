/** SQL: whether all months of a delivery still hold their events, so that its counters can be recounted. */
export const holdsAllEvents = (delivery: string) => `not exists (select from months m
    where m.month = any(${delivery}.months) and (m.events_dropped_at is not null or m.log_dropped_at is not null))`;
