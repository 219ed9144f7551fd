/** A node of a statement as Postgres understands it: what it is, and its fields by name. */
export type Tree = { tag: string; fields: ReadonlyMap<string, Value> };
type Value = string | Tree | readonly Value[];

/** Reads a tree as Postgres prints it (debug_print_parse; src/backend/nodes/outfuncs.c). */
export function readTree(text: string): Tree {
  const tokens = text.match(/[(){}]|(?:\\.|[^\s(){}\\])+/g) ?? [];
  let at = 0;
  const readList = (): Value[] => {
    const list: Value[] = [];
    while (tokens[at] !== ")") list.push(read());
    at += 1;
    return list;
  };
  const readNode = (): Tree => {
    const tag = tokens[at++] ?? "";
    const fields = new Map<string, Value>();
    while (tokens[at] !== "}") {
      const name = tokens[at++]?.slice(1) ?? "";
      const values: Value[] = [];
      while (tokens[at] !== "}" && !isName(tokens[at])) values.push(read());
      fields.set(name, values.length === 1 ? (values[0] ?? "") : values);
    }
    at += 1;
    return { tag, fields };
  };
  const read = (): Value => {
    const token = tokens[at++];
    if (token === undefined) throw new Error("a tree ends before it is whole");
    return token === "{" ? readNode() : token === "(" ? readList() : token;
  };
  const tree = read();
  if (!isTree(tree)) throw new Error("a tree begins with a node");
  return tree;
}

export function fieldOf(tree: Tree, name: string): string {
  const value = tree.fields.get(name);
  return typeof value === "string" ? value : "";
}

/** The nodes that a field holds, one or several; none where it is empty. */
export function nodesOf(tree: Tree, name: string): Tree[] {
  return nodesIn(tree.fields.get(name) ?? []);
}

/** The nodes right below a node. */
export function childrenOf(tree: Tree): Tree[] {
  return [...tree.fields.values()].flatMap(nodesIn);
}

/** A node and all below it; not below those that are not `entered`. */
export function* nodesBelow(tree: Tree, entered: (node: Tree) => boolean = () => true): Generator<Tree> {
  yield tree;
  if (!entered(tree)) return;
  for (const child of childrenOf(tree)) yield* nodesBelow(child, entered);
}

function nodesIn(value: Value): Tree[] {
  if (typeof value === "string") return [];
  return isTree(value) ? [value] : value.flatMap(nodesIn);
}

function isTree(value: Value): value is Tree {
  return typeof value === "object" && "tag" in value;
}

function isName(token: string | undefined): boolean {
  return token?.startsWith(":") ?? false;
}
