import { type AwardedStage, setAwardedStage } from './awarded-stage';
import { makeCommission, makeMilestone, makeWorkingGroup } from './factories';
import { type Person, signUp, signUpAs } from './login';
import type { TestPortal } from './test-app';

/** A commission that runs, with everybody who has a part in it, or watches it. */
export interface RunningCommission extends AwardedStage {
  readonly commissionId: string;
  readonly milestoneId: string;
  readonly groupMember: Person;
  readonly office: Person;
  readonly city: Person;
  readonly auditor: Person;
  /** An officer of another agency. */
  readonly elsewhere: Person;
}

export async function runCommission(portal: TestPortal): Promise<RunningCommission> {
  const stage = await setAwardedStage(portal, 'commissioned');
  const { challenge, proposalId, agency } = stage;
  const commissionId = await makeCommission(portal, { challengeId: challenge.id, proposalId });
  const groupMember = await signUp(portal, 'Tổ viên');
  await makeWorkingGroup(portal, agency.id, [groupMember]);
  return {
    ...stage,
    commissionId,
    milestoneId: await makeMilestone(portal, commissionId),
    groupMember,
    office: await signUpAs(portal, 'programme.officer'),
    city: await signUpAs(portal, 'city.leadership'),
    auditor: await signUpAs(portal, 'city.auditor'),
    elsewhere: await signUpAs(portal, 'agency.officer', {
      type: 'agency',
      id: (await setAwardedStage(portal)).agency.id,
    }),
  };
}

/** What the log keeps of acts that were refused somebody. */
export function refusals(portal: TestPortal, act: string, { accountId }: Person) {
  return portal.database.query<{ detail: object }[]>(
    `SELECT detail FROM audit_entry WHERE act = $1 AND actor_id = $2 ORDER BY seq`,
    [act, accountId],
  );
}

/** How many letters with these words in their subject somebody has got. */
export async function lettersTo(portal: TestPortal, { email }: Person, words: string): Promise<number> {
  const found = await portal.database.query<object[]>(
    `SELECT 1 FROM mail_message WHERE recipient = $1 AND subject LIKE $2`,
    [email, `%${words}%`],
  );
  return found.length;
}
