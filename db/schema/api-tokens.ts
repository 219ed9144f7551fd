import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

export const apiTokens = pgTable("api_tokens", {
  id: integer().generatedAlwaysAsIdentity().primaryKey(),
  name: text().notNull().unique(),
  role: text().notNull(),
  tokenHash: text().notNull().unique(),
  createdAt: instant().notNull().defaultNow(),
  createdBy: text(),
  expiresAt: instant(),
  lastUsedAt: instant(),
  revokedAt: instant(),
});
