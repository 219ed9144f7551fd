import type { Database } from "@/db/client";
import { findUser } from "@/db/queries/people/find-user";
import { forgetSecondFactor } from "@/db/queries/people/forget-second-factor";
import { listUsers } from "@/db/queries/people/list-users";
import { updateUser } from "@/db/queries/people/update-user";
import type { UserRow } from "@/db/queries/people/user-columns";
import { commandLine, recordAudit } from "@/lib/server/audit/record-audit";
import { roles } from "@/lib/server/auth/role";
import { makeLink } from "@/lib/server/people/make-link";
import { publicAddress } from "@/scripts/public-address";
import { type Command, iso, type Outcome } from "./command";

const nobody = (email: string): Outcome => ({ ok: false, message: `Nobody has the e-mail address "${email}"; "user list" names them.` });
const lastAdmin: Outcome = { ok: false, message: "Nothing was changed: no administrator would be left. Make somebody else one first." };

/** People, for whoever can log in to the server itself: the way back in when nobody else can open it. */
export const userCommands: Readonly<Record<string, Command>> = {
  "user create": {
    usage: `user create --email E --role ${roles.join("|")}`,
    options: { email: null, role: roles },
    run: async (db, { email: given = "", role = "" }) => {
      const email = given.toLowerCase();
      if (!/^[^@\s]+@[^@\s]+$/.test(email)) return { ok: false, message: `--email must be an e-mail address; it is "${given}".` };
      if (await findUser(db, { email })) return { ok: false, message: `Somebody has the e-mail address "${email}" already.` };
      const path = await makeLink(db, { kind: "invitation", invites: { email, role, mayUnmask: false }, createdBy: commandLine.name });
      await recordAudit(db, { by: commandLine, action: "invited", subject: email, detail: { role } });
      return { ok: true, value: { email, role, link: publicAddress() + path } };
    },
  },
  "user list": { usage: "user list", options: {}, run: async (db) => ({ ok: true, value: (await listUsers(db)).map(present) }) },
  "user set-role": {
    usage: `user set-role --email E --role ${roles.join("|")}`,
    options: { email: null, role: roles },
    run: (db, { email = "", role = "" }) => change(db, email, () => ({ role })),
  },
  "user disable": { usage: "user disable --email E", options: { email: null }, run: (db, { email = "" }) => change(db, email, () => ({ disabled: true })) },
  "user enable": { usage: "user enable --email E", options: { email: null }, run: (db, { email = "" }) => change(db, email, () => ({ disabled: false })) },
  "user reset-link": {
    usage: "user reset-link --email E",
    options: { email: null },
    run: async (db, { email = "" }) => {
      const user = await findUser(db, { email });
      if (!user || user.demo) return nobody(email);
      const path = await makeLink(db, { kind: "reset", userId: user.id, createdBy: commandLine.name });
      await recordAudit(db, { by: commandLine, action: "reset-link-made", subject: user.email });
      return { ok: true, value: { email: user.email, link: publicAddress() + path } };
    },
  },
  "user reset-second-factor": {
    usage: "user reset-second-factor --email E",
    options: { email: null },
    run: async (db, { email = "" }) => {
      const user = await findUser(db, { email });
      if (!user || user.demo) return nobody(email);
      if (!(await forgetSecondFactor(db, { userId: user.id }))) return { ok: false, message: `"${user.email}" has no second factor; nothing was changed.` };
      await recordAudit(db, { by: commandLine, action: "second-factor-reset", subject: user.email });
      return { ok: true, value: { email: user.email, hasSecondFactor: false } };
    },
  },
};

async function change(db: Database, email: string, to: () => { role?: string; disabled?: boolean }): Promise<Outcome> {
  const user = await findUser(db, { email });
  if (!user || user.demo) return nobody(email);
  const wanted = { role: user.role, disabled: user.disabledAt !== null, ...to() };
  if (!(await updateUser(db, { id: user.id, mayUnmask: user.mayUnmask, ...wanted }))) return lastAdmin;
  await recordAudit(db, { by: commandLine, action: "person-changed", subject: user.email, detail: wanted });
  const changed = await findUser(db, { id: user.id });
  return changed ? { ok: true, value: present(changed) } : nobody(email);
}

function present({ id, name, email, role, mayUnmask, hasSecondFactor, disabledAt, createdAt, lastSeenAt }: UserRow) {
  return { id, name, email, role, mayUnmask, hasSecondFactor, disabledAt: iso(disabledAt), createdAt: iso(createdAt), lastSeenAt: iso(lastSeenAt) };
}
