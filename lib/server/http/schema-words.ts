import * as z from "zod/mini";

/** What a schema finds wrong with a value, in plain English: answers say it. The schemas of lib/contract bring no words along: browsers load them too, and say it in their own. */
z.config({ customError: wordsOf });

/** Everything that is wrong with a body, each by the name of its field. */
export function schemaWords({ issues }: Pick<z.core.$ZodError, "issues">): string {
  const said = issues.slice(0, mostSaid).map(({ path, message }) => `${path.length === 0 ? "The body" : `\`${path.join(".")}\``} ${message}.`);
  return [...new Set(said)].join(" ");
}

const mostSaid = 20;

function wordsOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "is missing" : `must be ${kinds[issue.expected] ?? "of another kind"}`;
    case "too_big":
      if (issue.maximum === Number.MAX_SAFE_INTEGER) return "must be a whole number";
      return `must ${amountOf(issue.origin, issue.inclusive === false ? "less than" : "at most", issue.maximum)}`;
    case "too_small":
      if (issue.origin === "string" && Number(issue.minimum) === 1) return "must not be empty";
      return `must ${amountOf(issue.origin, issue.inclusive === false ? "more than" : "at least", issue.minimum)}`;
    case "invalid_value":
      return `must be ${oneOf(issue.values)}`;
    case "invalid_union":
      return issue.discriminator === undefined || !Array.isArray(issue["options"]) ? "is not what is taken here" : `must be ${oneOf(issue["options"])}`;
    case "unrecognized_keys":
      return `has fields that are not taken here: ${issue.keys.map((key) => `\`${key}\``).join(", ")}`;
    case "invalid_format":
      return formats[issue.format] ?? "is not in the form that is taken here";
    default:
      return "is not what is taken here";
  }
}

const kinds: Partial<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

const formats: Partial<Record<string, string>> = {
  datetime: "must be an instant, as in 2026-11-27T10:00:00Z",
  date: "must be a day, as in 2026-11-27",
  email: "must be an e-mail address",
  url: "must be a web address",
};

function oneOf(values: readonly unknown[]): string {
  return `${values.length === 1 ? "" : "one of "}${values.map((value) => JSON.stringify(value)).join(", ")}`;
}

function amountOf(origin: string, bound: string, amount: number | bigint): string {
  const figure = amount.toLocaleString("en");
  if (origin === "string") return `have ${bound} ${figure} characters`;
  if (origin === "array" || origin === "set") return `have ${bound} ${figure} entries`;
  return `be ${bound} ${figure}`;
}
