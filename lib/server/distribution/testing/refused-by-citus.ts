import { childrenOf, fieldOf, nodesBelow, nodesOf, type Tree } from "./parse-tree";

/** What the rules ask of the database: whether a function is other than immutable, or even volatile; which tables a cluster spreads or copies. */
export type Catalog = { isMutable(functionId: string): boolean; isVolatile(functionId: string): boolean; isDistributed(tableId: string): boolean };

const [update, insert, remove] = ["2", "3", "4"];
const [functionRte, subqueryRte] = ["3", "1"];

/**
 * What in a statement Citus would refuse for certain, by the rules of its planner that a statement's tree alone decides:
 * TargetlistAndFunctionsSupported, ErrorIfOnConflictNotSupported and SingleShardUpdateDeleteSupported (multi_router_planner.c),
 * TransformFunctionRTE (recursive_planning.c), and the limit of DeferErrorIfSubqueryRequiresMerge (query_pushdown_planning.c).
 */
export function refusedByCitus(statement: Tree, catalog: Catalog): string[] {
  const queries = [...nodesBelow(statement)].filter(({ tag }) => tag === "QUERY");
  if (!queries.some((query) => isOfTables(query, catalog))) return [];
  return [
    ...queries.filter((query) => targetIsDistributed(query, catalog)).flatMap((query) => [...writes(query, catalog), ...conflicts(query, catalog)]),
    ...queries.flatMap((query) => [...functionsOfSeveralTypes(query), ...limitsBesides(query, catalog)]),
  ];
}

function writes(query: Tree, catalog: Catalog): string[] {
  const changes = fieldOf(query, "commandType");
  if (changes !== update && changes !== remove) return [];
  const values = changes === update ? nodesOf(query, "targetList").filter((entry) => fieldOf(entry, "resjunk") === "false") : [];
  const given = [...values, ...nodesOf(query, "jointree").flatMap((join) => nodesOf(join, "quals"))];
  return [
    ...given.flatMap((each) => evaluatedOnce(each, catalog).map((why) => `${fieldOf(each, "resname") || "where"}: ${why}`)),
    ...(calls(query, catalog.isVolatile, (node) => node === query || !isPlannedApart(node)) ? ["a volatile function in an update"] : []),
    ...(nodesOf(query, "returningList").some((entry) => calls(entry, catalog.isMutable)) ? ["returning: a function that is not immutable"] : []),
  ];
}

/** MasterIrreducibleExpression: what is not immutable is to be evaluated before the statement is sent, which neither of these can be. */
function evaluatedOnce(expression: Tree, catalog: Catalog): string[] {
  if (expression.tag === "QUERY") return [];
  if (expression.tag === "COALESCEEXPR" || expression.tag === "CASEEXPR") {
    return calls(expression, catalog.isMutable) ? ["a function that is not immutable inside CASE or COALESCE"] : [];
  }
  const beyond = functionsOf(expression).some((id) => catalog.isMutable(id));
  const ofColumns = beyond && [...nodesBelow(expression, ({ tag }) => tag !== "QUERY")].some(({ tag }) => tag === "VAR");
  return ofColumns ? ["a stable function of a column"] : childrenOf(expression).flatMap((child) => evaluatedOnce(child, catalog));
}

function conflicts(query: Tree, catalog: Catalog): string[] {
  if (fieldOf(query, "commandType") !== insert) return [];
  return nodesOf(query, "onConflict").flatMap((conflict) => {
    const set = nodesOf(conflict, "onConflictSet").filter((entry) => calls(entry, catalog.isMutable));
    const where = nodesOf(conflict, "onConflictWhere").some((each) => calls(each, catalog.isMutable));
    return [...set.map((entry) => `${fieldOf(entry, "resname")}: a function that is not immutable in DO UPDATE`), ...(where ? ["DO UPDATE where"] : [])];
  });
}

/** A call of several functions beside another table is wrapped with all its columns taken to be of the first one's type. */
function functionsOfSeveralTypes(query: Tree): string[] {
  const entries = nodesOf(query, "rtable");
  if (entries.length < 2) return [];
  const wrapped = entries.filter((entry) => fieldOf(entry, "rtekind") === functionRte && fieldOf(entry, "lateral") === "false");
  return wrapped
    .filter((entry) => fieldOf(entry, "funcordinality") === "false" && new Set(nodesOf(entry, "functions").flatMap(typesOf)).size > 1)
    .map(() => "unnest of arrays of several types beside a table, not in a subquery of its own");
}

function typesOf(call: Tree): string[] {
  return nodesOf(call, "funcexpr").map((expression) => fieldOf(expression, "funcresulttype"));
}

function limitsBesides(query: Tree, catalog: Catalog): string[] {
  const lateral = nodesOf(query, "rtable").filter((entry) => fieldOf(entry, "rtekind") === subqueryRte && fieldOf(entry, "lateral") === "true");
  return lateral
    .flatMap((entry) => [...nodesBelow(entry)])
    .filter((node) => node.tag === "QUERY" && nodesOf(node, "limitCount").length > 0 && isOfTables(node, catalog))
    .map(() => "a limit in a lateral subquery");
}

/** What RecursivelyPlanSubqueriesAndCTEs makes a plan of its own: CTEs, and subqueries that aggregate without grouping. */
function isPlannedApart(node: Tree): boolean {
  return node.tag === "COMMONTABLEEXPR" || (node.tag === "QUERY" && fieldOf(node, "hasAggs") === "true" && nodesOf(node, "groupClause").length === 0);
}

function calls(tree: Tree, isOne: (functionId: string) => boolean, entered?: (node: Tree) => boolean): boolean {
  return [...nodesBelow(tree, entered)].some((node) => entered?.(node) !== false && functionsOf(node).some(isOne));
}

const functionFields = ["funcid", "opfuncid", "aggfnoid", "winfnoid"];

function functionsOf(node: Tree): string[] {
  return functionFields.map((name) => fieldOf(node, name)).filter((id) => id !== "" && id !== "0");
}

function isOfTables(query: Tree, catalog: Catalog): boolean {
  return nodesOf(query, "rtable").some((entry) => catalog.isDistributed(fieldOf(entry, "relid")));
}

function targetIsDistributed(query: Tree, catalog: Catalog): boolean {
  const target = nodesOf(query, "rtable")[Number(fieldOf(query, "resultRelation")) - 1];
  return target !== undefined && catalog.isDistributed(fieldOf(target, "relid"));
}
