import { mailboxProviders } from "@/lib/domain/mailbox-provider";

const named = mailboxProviders.flatMap(({ id, domains }) => domains.map((domain) => ({ id, domain })));
const array = (words: readonly string[]) => `'{${words.join(",")}}'::text[]`;

/** SQL: rows of a recipient domain and the mailbox provider that runs it (lib/domain/mailbox-provider). Two constants cost no planning. */
export const providersSql = `unnest(${array(named.map(({ domain }) => domain))}, ${array(named.map(({ id }) => id))})`;
