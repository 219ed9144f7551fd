import { breakdownColumns } from "@/lib/domain/breakdown";
import { failedByCauses } from "@/lib/domain/failed-by";

const isCause = (column: string) => failedByCauses.some((cause) => cause === column);
const condition = (column: string) => (column === "complained" ? column : isCause(column) ? `failed_by = '${column}'` : `outcome = '${column}'`);
const sumOf = (column: string) => `coalesce(sum(n) filter (where ${condition(column)}), 0)::integer`;

/**
 * CTEs that move the breakdowns by what `changed` rows say now less what they said before, by way of `standings`
 * (lib/domain/breakdown). Hosts and replies are added up by their numbers and named last.
 */
export function moveBreakdowns({ key, delivery }: { key: string; delivery: string }): string {
  const standing = (value: string) => `select ${key}${value} as value, outcome, failed_by, complained, sum(n) as n from standings
      where ${value} is not null group by ${key}${value}, outcome, failed_by, complained having sum(n) <> 0`;
  const stood = "outcome, failed_by, complained, n";
  const failure = (dimension: string, value: string, from = "failed") =>
    `select ${key}'${dimension}'${dimension === "domain" ? " as dimension" : ""}, ${value}${
      dimension === "domain" ? " as value" : ""
    }, reason_code, failed_by, n from ${from}`;
  return `values_moved as (
  select ${key}'domain' as dimension, value, ${stood} from (${standing("domain")}) as s
  union all
  select ${key}'mx', h.name, ${stood} from (${standing("mx_id")}) as s join hosts h on h.id = s.value
  union all
  select ${key}'ip', h.name, ${stood} from (${standing("ip_id")}) as s join hosts h on h.id = s.value
),
broken_down as (
  insert into breakdowns as b (delivery_id, dimension, value, ${breakdownColumns.join(", ")})
  select ${delivery}, dimension, value, ${breakdownColumns.map(sumOf).join(",\n    ")}
  from values_moved group by ${key}dimension, value order by ${key}dimension, value
  on conflict (delivery_id, dimension, value) do update set ${breakdownColumns.map((column) => `${column} = b.${column} + excluded.${column}`).join(", ")}
),
failed as (
  select ${key}domain, mx_id, ip_id, reply_id, reason_code, failed_by, sum(n) as n
  from (
    select ${key}domain, mx_id, ip_id, reply_id, coalesce(terminal_reason_code, 0) as reason_code, failed_by, 1 as n from changed where failed_by is not null
    union all
    select ${key}domain, prev_mx_id, prev_ip_id, prev_reply_id, coalesce(prev_reason_code, 0), prev_failed_by, -1 from changed where prev_failed_by is not null
  ) as f
  group by ${key}domain, mx_id, ip_id, reply_id, reason_code, failed_by having sum(n) <> 0
),
failures_broken_down as (
  insert into failure_breakdowns as b (delivery_id, dimension, value, reason_code, failed_by, n)
  select ${delivery}, dimension, value, reason_code, failed_by, sum(n)::integer
  from (
    ${failure("domain", "domain")}
    union all
    ${failure("mx", "h.name", "failed join hosts h on h.id = mx_id")}
    union all
    ${failure("ip", "h.name", "failed join hosts h on h.id = ip_id")}
    union all
    ${failure("reply", "r.template", "failed join replies r on r.id = reply_id")}
  ) as v
  group by ${key}dimension, value, reason_code, failed_by having sum(n) <> 0
  order by ${key}dimension, value, reason_code, failed_by
  on conflict (delivery_id, dimension, value, reason_code, failed_by) do update set n = b.n + excluded.n
)`;
}
