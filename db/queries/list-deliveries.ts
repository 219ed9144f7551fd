import type { Connection } from "@/db/client";
import { type DeliveryRow, deliveryColumns } from "./delivery-columns";

export type DeliveryFilter = { search: string; state: "all" | "provisional" | "final"; before: number | null; limit: number };

const sumOf = (...metrics: string[]) => `coalesce(sum(c.n) filter (where c.metric in (${metrics.map((metric) => `'${metric}'`).join(", ")})), 0)`;
/** Read in one go from the key of the counters, for as many deliveries as it takes to fill the page. */
const isFinal = `(select ${sumOf("delivered", "failed")} > 0 and ${sumOf("delivered", "failed")} >= greatest(coalesce(d.target, 0), ${sumOf("seen")})
    from counters c where c.delivery_id = d.id and c.scope = 'total' and c.bucket = '')`;

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
