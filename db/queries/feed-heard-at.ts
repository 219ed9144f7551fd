/** SQL: when the feed of this id last posted anything; null if it never did. An entry of the inbox's index, however many batches there are. */
export function feedHeardAt(id: string): string {
  return `(select received_at from inbox_batches b where b.feed_id = ${id} order by b.id desc limit 1)`;
}
