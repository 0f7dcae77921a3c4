import { SCORING_ROLES } from '@loi-giai/shared';
import { AssignedReader, Assignment } from '../../api/src/features/evaluations/assignment.entities';
import { assignReaders } from '../../api/src/features/evaluations/assignment-solver';
import { insertAll, type DemoCity } from './city';
import type { SeededChallenge } from './fill-challenges';
import type { SeededMember } from './fill-evaluations';
import type { SeededProposal } from './fill-proposals';

/** Whether a member is to score a proposal. */
export type Reads = (member: SeededMember, proposal: SeededProposal) => boolean;

/** Who scores what: all that no conflict keeps from it, or those whom the chair has confirmed the morning scoring opened. */
export async function fillAssignment(
  city: DemoCity,
  { content, code }: SeededChallenge,
  panelId: string,
  members: readonly SeededMember[],
  entered: readonly SeededProposal[],
): Promise<Reads> {
  const able: Reads = (member, { organizationId }) => !member.recused.has(organizationId);
  const { readersPerProposal = null } = content.evaluation ?? {};
  const { scoringOpened } = content.timeline;
  if (readersPerProposal === null || scoringOpened === undefined || !content.panel) return able;
  const scoring = members.filter(({ role }) => SCORING_ROLES.includes(role));
  const scored = entered.filter(({ state }) => state !== 'submitted' && state !== 'ineligible');
  // By names that are the same in every demo city.
  const assigned = await assignReaders(
    scoring.map(({ key }) => ({ id: key, ofField: false, busy: 0 })),
    scored.map((proposal) => ({
      id: proposal.content.organization,
      able: scoring.filter((member) => able(member, proposal)).map(({ key }) => key),
      kept: [],
    })),
    readersPerProposal,
  );
  const reads: Reads = ({ key }, proposal) =>
    assigned.get(proposal.content.organization)?.includes(key) ?? false;
  const chair = city.person(content.panel.chair);
  const confirmedAt = city.calendar.at(scoringOpened, '10:40');
  await city.manager.insert(Assignment, { panelId, revision: 1, confirmedBy: chair.id, confirmedAt });
  const pairs = scored.flatMap((proposal) =>
    scoring
      .filter((member) => reads(member, proposal))
      .map(({ id }) => ({ panelMemberId: id, proposalId: proposal.id })),
  );
  await insertAll(pairs, (portion) => city.manager.insert(AssignedReader, portion));
  city.journal.record(chair, confirmedAt, {
    act: 'assignment.confirm',
    subjectType: 'panel',
    subjectId: panelId,
    detail: { challenge: code, proposals: scored.length, sheets: pairs.length, revision: 1 },
  });
  return reads;
}
