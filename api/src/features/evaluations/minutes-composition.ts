import { fillPlaceholders, MINUTES_VOTES, type MinutesWordKey, type MinutesWords } from '@loi-giai/shared';
import { paperDay } from '../../platform/minutes/paper-moment';
import { factsOf, type MinutesMatter } from './minutes-facts';
import type { MinutesBlock, MinutesModel } from '../../platform/minutes/minutes-model';
import {
  attendanceTable,
  criteriaScores,
  criteriaTable,
  exact,
  memberTotals,
  rankingTable,
} from './minutes-tables';

const DOTS = '…………………………………………………………………………';

/** The facts in the office's words. */
export function composeMinutes(matter: MinutesMatter, words: MinutesWords, draft: boolean): MinutesModel {
  const facts = factsOf(matter);
  const filled = (key: MinutesWordKey): string => fillPlaceholders(words[key], facts);
  return {
    code: matter.code,
    draft,
    issuer: capitals(filled('issuer')),
    council: capitals(filled('council')),
    numberLine: filled('numberLine'),
    placeAndDate: filled('placeAndDate'),
    title: capitals(filled('title')),
    subject: filled('subject'),
    blocks: [
      ...linesOf(filled('basis')).map((text) => ({ kind: 'basis', text }) as const),
      ...replacement(matter),
      ...paragraphs(filled('opening')),
      heading(filled('timeHeading')),
      ...paragraphs(filled('time')),
      heading(filled('attendanceHeading')),
      ...paragraphs(filled('attendance')),
      attendanceTable(matter),
      ...guests(matter),
      heading(filled('conflictsHeading')),
      ...paragraphs(filled('conflicts')),
      heading(filled('scoringHeading')),
      ...paragraphs(filled('scoring')),
      ...results(matter),
      heading(filled('discussionHeading')),
      ...paragraphs(matter.record.discussion || 'Không có ý kiến khác.'),
      heading(filled('conclusionHeading')),
      ...conclusion(matter),
      ...paragraphs(filled('closing')),
    ],
    recipients: linesOf(filled('recipients')),
    signatures: [
      { role: 'THƯ KÝ', name: facts.secretary },
      { role: 'CHỦ TỊCH HỘI ĐỒNG', name: facts.chair },
    ],
  };
}

function replacement({ replaces }: MinutesMatter): MinutesBlock[] {
  if (!replaces) return [];
  const { numberLine, issuedAt, reason } = replaces;
  const number = numberLine.replace(/^Số:\s*/u, 'số ');
  return paragraphs(
    `Biên bản này thay thế biên bản ${number}, phát hành ${paperDay(issuedAt)}. Lý do: ${reason}`,
  );
}

function guests({ record }: MinutesMatter): MinutesBlock[] {
  const lines = linesOf(record.guests);
  if (lines.length === 0) return [];
  return paragraphs(['Khách mời:', ...lines.map((line) => `- ${line}`)].join('\n'));
}

function results(matter: MinutesMatter): MinutesBlock[] {
  if (matter.ranking.length === 0) return paragraphs('Không có giải pháp dự thi nào được xếp hạng.');
  return [criteriaTable(matter), ...memberTotals(matter), ...criteriaScores(matter), rankingTable(matter)];
}

function conclusion({ record, recommendation, ranking }: MinutesMatter): MinutesBlock[] {
  const [inFavour, against, abstaining] = MINUTES_VOTES.map((vote) => record.votes[vote] ?? '……');
  const counted = `Kết quả biểu quyết đối với đề xuất của Hội đồng: tán thành ${inFavour}; không tán thành ${against}; không có ý kiến ${abstaining}.`;
  const said = record.conclusion || DOTS;
  if (!recommendation) return paragraphs(`${counted}\n${said}`);
  const chosen = ranking.filter(({ proposalId }) => recommendation.proposalIds.includes(proposalId));
  const recommended =
    chosen.length === 0
      ? ['Hội đồng đề xuất không lựa chọn giải pháp nào.']
      : chosen.map(
          ({ title, organizationName, rank, total }) =>
            `Hội đồng đề xuất lựa chọn giải pháp “${title}” của ${organizationName}, xếp hạng ${rank}, tổng điểm ${exact(total)}.`,
        );
  return paragraphs([...recommended, counted, `Kết luận: ${said}`].join('\n'));
}

const heading = (text: string): MinutesBlock => ({ kind: 'heading', text });
const paragraphs = (text: string): MinutesBlock[] =>
  linesOf(text).map((line) => ({ kind: 'paragraph', text: line }));
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const capitals = (text: string): string => text.normalize('NFC').toLocaleUpperCase('vi');
