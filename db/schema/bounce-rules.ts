import { integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { failureType } from "./enums";

/** An administrator's rules for bounces after acceptance. Nothing is deleted: events name the rule and the wording that decided. */
export const bounceRules = pgTable("bounce_rules", {
  id: integer().generatedAlwaysAsIdentity().primaryKey(),
  /** Its wording now. */
  wording: integer().notNull().default(1),
  /** Least first; null once it is retired. */
  place: integer(),
  retiredAt: instant(),
});

/** What a rule said from one change to the next. Rows are added and never changed: a trigger in the migration sees to it. */
export const bounceRuleWordings = pgTable(
  "bounce_rule_wordings",
  {
    ruleId: integer()
      .notNull()
      .references(() => bounceRules.id),
    wording: integer().notNull(),
    name: text().notNull(),
    enhancedCode: text(),
    smtpCode: smallint(),
    phrase: text(),
    type: failureType().notNull(),
    reasonCode: smallint().notNull(),
    writtenBy: text().notNull(),
    writtenAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.ruleId, t.wording] })],
);
