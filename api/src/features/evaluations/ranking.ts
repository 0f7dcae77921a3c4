import {
  AGGREGATION,
  MICRO,
  type RankedProposal,
  type RankingRow,
  type Scores,
  type ScoringRules,
  type Sheet,
  rankProposals,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import type { Challenge } from '../challenges/challenge.entity';
import type { Criterion } from '../challenges/criterion.entity';
import { versionInForce } from '../proposals/version-reads';
import { keptScores } from './sheet-store';
import { notRecused } from './recusal-reads';
import { wasAdmitted } from './sheet-reads';

type RankedCriterion = Pick<Criterion, 'id' | 'name' | 'weight' | 'max' | 'minimum'>;

interface Member {
  readonly id: string;
  readonly name: string;
}

interface Rulebook {
  readonly criteria: readonly RankedCriterion[];
  /** By name. */
  readonly members: readonly Member[];
}

const RULEBOOK = `
  SELECT (SELECT COALESCE(json_agg(json_build_object('id', k.id, 'name', k.name, 'weight', k.weight, 'max', k.max,
                                                     'minimum', k.minimum) ORDER BY k.position), '[]')
            FROM criterion k WHERE k.challenge_id = $1) AS criteria,
         (SELECT COALESCE(json_agg(json_build_object('id', m.id, 'name', a.name) ORDER BY a.name, m.id), '[]')
            FROM panel JOIN panel_member m ON m.panel_id = panel.id JOIN account a ON a.id = m.account_id
           WHERE panel.challenge_id = $1) AS members`;

interface ProposalRow {
  readonly id: string;
  readonly title: string;
  readonly organization_name: string;
  readonly received_at: Date;
  /** Of each sheet, with semicolons between them: the member's place, the total in micro-points, half points by criterion. */
  readonly sheets: string;
  /** What the panel agreed on, where that counts. */
  readonly consensus: Scores | null;
}

/** A sheet of somebody who turned out to be recused does not count (I4). */
const PROPOSALS = `
  SELECT p.id, v.organization_name, v.title, v.submitted_at AS received_at, given.sheets, agreed.scores AS consensus
    FROM (SELECT s.proposal_id, string_agg(m.place || ' ' || s.total || ' ' || s.halves, ';') AS sheets
            FROM score_sheet s
            JOIN (SELECT m.id, row_number() OVER (ORDER BY a.name, m.id) AS place
                    FROM panel JOIN panel_member m ON m.panel_id = panel.id JOIN account a ON a.id = m.account_id
                   WHERE panel.challenge_id = $1) m ON m.id = s.panel_member_id
           WHERE s.submitted_at IS NOT NULL
             AND ${notRecused('s.panel_member_id', 's.proposal_id')}
           GROUP BY s.proposal_id) given
    JOIN proposal p ON p.id = given.proposal_id
    JOIN ${versionInForce('p.id')}
    LEFT JOIN consensus agreed ON agreed.proposal_id = p.id AND $2
   WHERE ${wasAdmitted('p')}`;

/** The panel's ranking by the frozen rules (I5), from what was kept when the sheets were submitted. */
export async function loadRanking(
  tx: Pick<Transaction, 'query'>,
  challenge: Pick<Challenge, 'id' | 'aggregation' | 'evaluation'>,
): Promise<RankingRow[]> {
  const [{ criteria, members } = { criteria: [], members: [] }] = await tx.query<Rulebook>(RULEBOOK, [
    challenge.id,
  ]);
  const rows = await tx.query<ProposalRow>(PROPOSALS, [
    challenge.id,
    challenge.aggregation === AGGREGATION.consensus,
  ]);
  const scored = rows.map(({ id, received_at, sheets, consensus }) => ({
    id,
    receivedAt: received_at.getTime(),
    sheets: sheetsOf(sheets, members, criteria),
    ...(consensus && { consensus }),
  }));
  const ranked = rankProposals(scored, rulesOf(challenge, criteria));
  return toRows(ranked, new Map(rows.map((row) => [row.id, row])), members, criteria);
}

/** By the members' names. */
function sheetsOf(sheets: string, members: readonly Member[], criteria: readonly RankedCriterion[]): Sheet[] {
  return sheets
    .split(';')
    .map((sheet) => sheet.split(' '))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([place, total, ...halves]) => ({
      memberId: members[Number(place) - 1]?.id ?? '',
      total: Number(total),
      scores: keptScores(criteria, halves),
    }));
}

/** The rules that were fixed when the challenge opened (I5). */
export function rulesOf(
  { aggregation, evaluation }: Pick<Challenge, 'aggregation' | 'evaluation'>,
  criteria: readonly RankedCriterion[],
): ScoringRules {
  return { criteria, aggregation, normalised: evaluation.normalised };
}

function toRows(
  ranking: readonly RankedProposal[],
  proposals: ReadonlyMap<string, ProposalRow>,
  members: readonly Member[],
  criteria: readonly RankedCriterion[],
): RankingRow[] {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return ranking.map((ranked) => {
    const { title = '', organization_name: organizationName = '' } = proposals.get(ranked.id) ?? {};
    return {
      proposalId: ranked.id,
      rank: ranked.rank,
      title,
      organizationName,
      solverNumber: null,
      total: ranked.total / MICRO,
      totalBefore: ranked.totalBefore / MICRO,
      spread: ranked.spread,
      awardable: ranked.awardable,
      tied: ranked.tied,
      sheets: ranked.sheets.map(({ memberId, before, after, counts }) => ({
        memberId,
        memberName: names.get(memberId) ?? '',
        total: before / MICRO,
        normalised: after / MICRO,
        counts,
      })),
      criteria: criteria.map(({ id, name, max }) => {
        const mean = ranked.criterionMeans[id] ?? null;
        return { criterionId: id, name, max, mean: mean === null ? null : mean / MICRO };
      }),
    };
  });
}

/** Equal in total and in every criterion: only the time of the receipt parts them. */
export function isFullTie(a: RankingRow, b: RankingRow): boolean {
  return a.total === b.total && a.criteria.every(({ mean }, index) => mean === b.criteria[index]?.mean);
}

/**
 * The ranking without what is hidden from its reader. Ranks and ties are told anew among the rest: a gap would say where
 * the hidden one stands (I4).
 */
export function withoutHidden(ranking: readonly RankingRow[], visible: ReadonlySet<string>): RankingRow[] {
  const rows = ranking.filter(({ proposalId }) => visible.has(proposalId));
  return rows.map((row, index) => ({
    ...row,
    rank: index + 1,
    tied: rows.some((other) => other !== row && isFullTie(other, row)),
  }));
}
