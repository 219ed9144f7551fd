import * as z from "zod/mini";

/** What a schema finds wrong with a body, answers say in English. The schemas of lib/contract bring no words along: browsers load them too, and say it in their own. */
z.config(z.locales.en());
