import { randomUUID } from 'node:crypto';
import type { ChallengeState } from '@loi-giai/shared';
import {
  type MadeRecord,
  join,
  makeAgency,
  makeChallenge,
  makeOrganization,
  makeProposal,
  makeVersion,
} from './factories';
import { type Person, signUp, signUpAs } from './login';
import type { TestPortal } from './test-app';

/** A challenge whose decision is released: one solver selected, another one not. */
export interface AwardedStage {
  readonly agency: MadeRecord;
  readonly challenge: MadeRecord;
  readonly officer: Person;
  readonly leader: Person;
  readonly winner: Person;
  readonly loser: Person;
  readonly organizationId: string;
  readonly proposalId: string;
}

export async function setAwardedStage(
  portal: TestPortal,
  state: ChallengeState = 'decided',
  agency?: MadeRecord,
  partners: readonly string[] = [],
): Promise<AwardedStage> {
  const place = agency ?? (await makeAgency(portal));
  const scope = { type: 'agency', id: place.id } as const;
  const officer = await signUpAs(portal, 'agency.officer', scope, 'Cán bộ');
  const leader = await signUpAs(portal, 'agency.leader', scope, 'Lãnh đạo');
  const chair = await signUp(portal, 'Chủ tịch');
  const challenge = await makeChallenge(portal, { agencyId: place.id, authorId: officer.accountId, state });
  const enter = async (proposalState: 'selected' | 'not_selected') => {
    const person = await signUp(portal, 'Nhà khởi nghiệp', `${randomUUID()}@cong-ty.test`);
    const { id: organizationId } = await makeOrganization(portal);
    await join(portal, organizationId, person);
    const proposalId = await makeProposal(portal, {
      challengeId: challenge.id,
      organizationId,
      createdBy: person.accountId,
      state: proposalState,
    });
    const together = proposalState === 'selected' ? partners : [];
    await makeVersion(portal, proposalId, person, { title: 'Hồ điều tiết thông minh', partners: together });
    return { person, organizationId, proposalId };
  };
  const selected = await enter('selected');
  const { person: loser } = await enter('not_selected');
  await portal.database.query(
    `INSERT INTO decision (challenge_id, ranking, recommended_proposal_ids, recommendation_reasons, recommended_by,
                           recommended_at, selected_proposal_ids, reasons, decided_by, decided_at, released_at)
     VALUES ($1, '[]', ARRAY[$2::uuid], 'Tốt nhất', $3, portal_now(), ARRAY[$2::uuid], 'Khả thi nhất', $4, portal_now(), portal_now())`,
    [challenge.id, selected.proposalId, chair.accountId, leader.accountId],
  );
  const { person: winner, organizationId, proposalId } = selected;
  return { agency: place, challenge, officer, leader, winner, loser, organizationId, proposalId };
}

/** The day that lies so many days from today, by the portal's clock. */
export async function dayFromToday(portal: TestPortal, days: number): Promise<string> {
  const [row] = await portal.database.query<{ day: string }[]>(
    `SELECT (portal_today() + $1::int)::text AS day`,
    [days],
  );
  return row!.day;
}
