import { createHash, randomUUID } from 'node:crypto';
import { SCORING_ROLES } from '@loi-giai/shared';
import type { Criterion } from '../../api/src/features/challenges/criterion.entity';
import { ScoreSheet } from '../../api/src/features/evaluations/score-sheet.entities';
import { keptOf } from '../../api/src/features/evaluations/sheet-store';
import { type DemoCity, insertAll } from './city';
import { SCORE_WORDS } from './content/score-words';
import type { Reads } from './fill-assignment';
import type { SeededChallenge } from './fill-challenges';
import type { SeededMember } from './fill-evaluations';
import type { SeededProposal } from './fill-proposals';

interface NewSheet {
  readonly member: SeededMember;
  readonly proposal: SeededProposal;
  readonly savedAt: Date;
  readonly submitted: boolean;
}

/** Every sheet that is due; while scoring runs, members have some left, the first of them begun. */
export async function fillSheets(
  city: DemoCity,
  challenge: SeededChallenge,
  members: readonly SeededMember[],
  entered: readonly SeededProposal[],
  reads: Reads,
): Promise<void> {
  const { scoringOpened, scoringClosed } = challenge.content.timeline;
  if (scoringOpened === undefined) return;
  const scored = entered.filter(({ state }) => state !== 'submitted' && state !== 'ineligible');
  const sheets = members
    .filter(({ role }) => SCORING_ROLES.includes(role))
    .flatMap((member) => {
      const due = scored.filter((proposal) => reads(member, proposal));
      const left = challenge.content.panel?.sheetsLeft?.[member.key] ?? 0;
      // One sheet beyond the submitted ones is begun; the others do not exist yet.
      const present = due.slice(0, due.length - Math.max(0, left - 1));
      return present.map((proposal, index): NewSheet => {
        const day = Math.min(scoringOpened + 1 + index, (scoringClosed ?? 0) - 1);
        const savedAt = city.calendar.at(day, `2${index % 3}:${15 + 7 * index}`);
        return { member, proposal, savedAt, submitted: index < due.length - left };
      });
    });
  await insertSheets(city, challenge, sheets);
}

async function insertSheets(
  city: DemoCity,
  challenge: SeededChallenge,
  sheets: readonly NewSheet[],
): Promise<void> {
  const rows = sheets.map((sheet) => {
    const id = randomUUID();
    const { member, proposal, savedAt, submitted } = sheet;
    const given = scoresOf(sheet, challenge.criteria);
    const scores = Object.fromEntries(given.map(({ criterionId, value }) => [criterionId, value]));
    if (submitted) recordSheet(city, challenge, sheet, id);
    return {
      id,
      panelMemberId: member.id,
      proposalId: proposal.id,
      revision: given.length,
      scores,
      remarks: Object.fromEntries(
        given.map(({ criterionId, comment }) => [
          criterionId,
          { comment, agencyComment: '', abstention: null },
        ]),
      ),
      ...keptOf(challenge.criteria, scores),
      savedAt,
      submittedAt: submitted ? savedAt : null,
    };
  });
  await insertAll(rows, (portion) => city.manager.insert(ScoreSheet, portion));
}

function recordSheet(city: DemoCity, challenge: SeededChallenge, sheet: NewSheet, id: string): void {
  city.journal.record(city.person(sheet.member.key), sheet.savedAt, {
    act: 'sheet.submit',
    subjectType: 'score_sheet',
    subjectId: id,
    detail: { challenge: challenge.code, proposalId: sheet.proposal.id },
  });
}

interface NewScore {
  readonly criterionId: string;
  readonly value: number;
  readonly comment: string;
}

/** A begun sheet lacks the scores of its last two criteria. */
function scoresOf({ member, proposal, submitted }: NewSheet, criteria: readonly Criterion[]): NewScore[] {
  const given = submitted ? criteria : criteria.slice(0, -2);
  return given.map(({ id, max, position }) => {
    const share = shareOf(member, proposal, position);
    return {
      criterionId: id,
      value: Math.round(share * max * 2) / 2,
      comment: commentOn(share, member, position),
    };
  });
}

/** How much of a criterion's scale this member gives: the proposal's strength, the member's severity, and taste. */
function shareOf(member: SeededMember, { content }: SeededProposal, position: number): number {
  const severity = (chance(member.key) - 0.5) * 0.08;
  const taste = (chance(`${member.key} ${content.organization} ${content.title} ${position}`) - 0.5) * 0.16;
  return Math.min(1, Math.max(0.1, (content.strength ?? 0.5) + severity + taste));
}

function commentOn(share: number, { key }: SeededMember, position: number): string {
  const words = share >= 0.75 ? SCORE_WORDS.high : share >= 0.55 ? SCORE_WORDS.middle : SCORE_WORDS.low;
  const pick = Math.floor(chance(`${key} words ${position}`) * words.length * 2);
  // Not every score comes with words.
  return words[pick] ?? '';
}

/** A number in [0, 1) that is always the same for the same words: every demo city has the same scores. */
function chance(words: string): number {
  return createHash('sha256').update(words).digest().readUInt32BE() / 2 ** 32;
}
