import type { Connection } from "@/db/client";
import { type DeliveryRow, deliveryColumns } from "./delivery-columns";

export type DeliveryFilter = { search: string; state: "all" | "provisional" | "final"; before: number | null; limit: number };

const metric = (name: string) =>
  `coalesce((select n from counters c where c.delivery_id = d.id and c.scope = 'total' and c.bucket = '' and c.metric = '${name}'), 0)`;
const closed = `(${metric("delivered")} + ${metric("failed")})`;
const isFinal = `(${closed} > 0 and ${closed} >= greatest(coalesce(d.target, 0), ${metric("seen")}))`;

/** Deliveries, newest first, whose label or key contains the search text; at most `limit`, with ids below `before`. */
export async function listDeliveryRows(db: Connection, { search, state, before, limit }: DeliveryFilter): Promise<DeliveryRow[]> {
  const { rows } = await db.query<DeliveryRow>(
    `select ${deliveryColumns} from deliveries d join feeds f on f.id = d.feed_id
     where ($1::bigint is null or d.id < $1) and ($2 = '' or d.label ilike $2 or d.key ilike $2)
       and ($3 = 'all' or ${isFinal} = ($3 = 'final'))
     order by d.id desc limit $4`,
    [before, search === "" ? "" : `%${search.replace(/[\\%_]/g, "\\$&")}%`, state, limit],
  );
  return rows;
}
