import { PeoplePage } from "@/components/auth/people-page";
import { allowPage } from "@/lib/server/auth/allow-page";
import { listPeople } from "@/lib/server/people/manage-people";
import { changePerson, changeRules, invite, makeResetLink } from "./actions";

export default async function Page() {
  const viewer = await allowPage("/settings/people");
  return (
    <PeoplePage {...(await listPeople())} self={viewer.userId} invite={invite} change={changePerson} makeResetLink={makeResetLink} changeRules={changeRules} />
  );
}
