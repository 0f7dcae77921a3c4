import { randomUUID } from 'node:crypto';
import { DiscussionNote } from '../../api/src/features/evaluations/meeting.entities';
import type { DemoCity } from './city';
import { MEETING_WORDS } from './content/meeting-words';
import type { SeededChallenge } from './fill-challenges';
import type { SeededMember } from './fill-evaluations';
import type { SeededProposal } from './fill-proposals';

/** The panel met on the day of its recommendation; members wrote down what was said of the proposals they see (I4). */
export async function fillMeeting(
  city: DemoCity,
  challenge: SeededChallenge,
  members: readonly SeededMember[],
  entered: readonly SeededProposal[],
): Promise<void> {
  const { timeline, decision } = challenge.content;
  const met = timeline.recommended ?? timeline.scoringClosed;
  if (met === undefined) return;
  // On the day the scoring closes, once it has.
  const hour = timeline.recommended === undefined ? 17 : 14;
  const scored = entered.filter(({ state }) => state !== 'submitted' && state !== 'ineligible');
  for (const [index, { id: proposalId, organizationId, content }] of scored.entries()) {
    const kind = decision?.winners.includes(content.organization) ? 'winner' : 'other';
    const authors = members.filter(({ recused }) => !recused.has(organizationId)).slice(0, 2);
    for (const [place, { key }] of authors.entries()) {
      const author = city.person(key);
      const writtenAt = city.calendar.at(met, `${hour}:${10 + 10 * place + index}`);
      const text = MEETING_WORDS[kind][place] ?? '';
      const note = { id: randomUUID(), proposalId, authorId: author.id, text, writtenAt };
      await city.manager.insert(DiscussionNote, note);
      const detail = { challenge: challenge.code };
      city.journal.record(author, writtenAt, {
        act: 'discussion.note',
        subjectType: 'proposal',
        subjectId: proposalId,
        detail,
      });
    }
  }
}
