import {
  MICRO,
  type RankingRow,
  type ScoredProposal,
  type Scores,
  type ScoringRules,
  rankProposals,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import type { Challenge } from '../challenges/challenge.entity';
import { Criterion } from '../challenges/criterion.entity';
import { versionInForce } from '../proposals/version-reads';

/** What the ranking knows of a proposal: one row of the database, with all of its sheets. */
interface ProposalRow {
  readonly id: string;
  readonly title: string;
  readonly organization_name: string;
  readonly received_at: Date;
  /** Whose sheet, its total in micro-points, its scores; by the members' names. */
  readonly sheets: readonly (readonly [memberId: string, total: number, scores: Scores])[];
}

/** A sheet of somebody who turned out to be recused does not count (I4). */
const PROPOSALS = `
  SELECT p.id, v.organization_name, v.title, v.submitted_at AS received_at, given.sheets
    FROM proposal p
    JOIN ${versionInForce('p.id')}
    JOIN (SELECT s.proposal_id, json_agg(json_build_array(m.id, s.total, s.scores) ORDER BY m.place) AS sheets
            FROM score_sheet s
            JOIN (SELECT m.id, row_number() OVER (ORDER BY a.name, m.id) AS place
                    FROM panel_member m JOIN panel ON panel.id = m.panel_id JOIN account a ON a.id = m.account_id
                   WHERE panel.challenge_id = $1) m ON m.id = s.panel_member_id
           WHERE s.submitted_at IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM conflict_declaration d
                              WHERE d.panel_member_id = m.id AND d.proposal_id = s.proposal_id AND d.conflict)
           GROUP BY s.proposal_id) given ON given.proposal_id = p.id
   WHERE p.challenge_id = $1 AND p.state NOT IN ('draft', 'submitted', 'withdrawn', 'ineligible')`;

const NAMES = `
  SELECT m.id, a.name FROM panel_member m JOIN panel ON panel.id = m.panel_id JOIN account a ON a.id = m.account_id
   WHERE panel.challenge_id = $1`;

/** The panel's ranking by the frozen rules (I5), from the totals that were kept when the sheets were submitted. */
export async function loadRanking(
  tx: Transaction,
  challenge: Pick<Challenge, 'id' | 'aggregation'>,
): Promise<RankingRow[]> {
  const criteria = await tx.manager.find(Criterion, {
    where: { challengeId: challenge.id },
    order: { position: 'ASC' },
  });
  const rows = await tx.query<ProposalRow>(PROPOSALS, [challenge.id]);
  const members = await tx.query<{ id: string; name: string }>(NAMES, [challenge.id]);
  return toRanking(
    rows,
    new Map(members.map(({ id, name }) => [id, name])),
    criteria,
    rulesOf(challenge, criteria),
  );
}

/** The rules that were fixed when the challenge opened (I5). */
export function rulesOf(
  { aggregation }: Pick<Challenge, 'aggregation'>,
  criteria: readonly Criterion[],
): ScoringRules {
  return { criteria, aggregation, normalised: false };
}

function toRanking(
  rows: readonly ProposalRow[],
  names: ReadonlyMap<string, string>,
  criteria: readonly Criterion[],
  rules: ScoringRules,
): RankingRow[] {
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return rankProposals(rows.map(toScored), rules).map((ranked) => {
    const { title = '', organization_name: organizationName = '' } = rowOf.get(ranked.id) ?? {};
    return {
      proposalId: ranked.id,
      rank: ranked.rank,
      title,
      organizationName,
      total: ranked.total / MICRO,
      totalBefore: ranked.totalBefore / MICRO,
      spread: ranked.spread,
      awardable: ranked.awardable,
      tied: ranked.tied,
      sheets: ranked.sheets.map(({ memberId, before, after, counts }) => ({
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

function toScored({ id, received_at, sheets }: ProposalRow): ScoredProposal {
  return {
    id,
    receivedAt: received_at.getTime(),
    sheets: sheets.map(([memberId, total, scores]) => ({ memberId, total, scores })),
  };
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

/** Those the panel may recommend: the first that is awardable, and what is fully tied with it. */
export function leadingRows(ranking: readonly RankingRow[]): RankingRow[] {
  const awardable = ranking.filter((row) => row.awardable);
  const [first] = awardable;
  return first ? awardable.filter((row) => isFullTie(row, first)) : [];
}
