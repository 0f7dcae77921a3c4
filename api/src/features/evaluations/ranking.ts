import { MICRO, rankProposals, type RankingRow } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import type { Challenge } from '../challenges/challenge.entity';
import { Criterion } from '../challenges/criterion.entity';
import { versionInForce } from '../proposals/version-reads';

interface SheetRow {
  readonly proposal_id: string;
  readonly organization_name: string;
  readonly title: string;
  readonly received_at: Date;
  readonly member_id: string;
  readonly member_name: string;
  readonly total: string;
  readonly scores: Record<string, number>;
}

/** A sheet of somebody who turned out to be recused does not count (I4). */
const SHEETS = `
  SELECT p.id AS proposal_id, v.organization_name, v.title, v.submitted_at AS received_at,
         m.id AS member_id, a.name AS member_name, s.total,
         (SELECT json_object_agg(c.criterion_id, c.value) FROM score c WHERE c.sheet_id = s.id) AS scores
    FROM proposal p
    JOIN ${versionInForce('p.id')}
    JOIN score_sheet s ON s.proposal_id = p.id AND s.submitted_at IS NOT NULL
    JOIN panel_member m ON m.id = s.panel_member_id
    JOIN account a ON a.id = m.account_id
   WHERE p.challenge_id = $1 AND p.state NOT IN ('draft', 'submitted', 'withdrawn', 'ineligible')
     AND NOT EXISTS (SELECT 1 FROM conflict_declaration d
                      WHERE d.panel_member_id = m.id AND d.proposal_id = p.id AND d.conflict)
   ORDER BY a.name, m.id`;

/** The panel's ranking by the frozen rules (I5), from the totals that were kept when the sheets were submitted. */
export async function loadRanking(
  tx: Transaction,
  challenge: Pick<Challenge, 'id' | 'aggregation'>,
): Promise<RankingRow[]> {
  const criteria = await tx.manager.find(Criterion, {
    where: { challengeId: challenge.id },
    order: { position: 'ASC' },
  });
  const sheetsOf = Map.groupBy(await tx.query<SheetRow>(SHEETS, [challenge.id]), (row) => row.proposal_id);
  const proposals = [...sheetsOf].map(([id, rows]) => ({
    id,
    receivedAt: rows[0]?.received_at.getTime() ?? 0,
    sheets: rows.map((row) => ({ memberId: row.member_id, scores: row.scores, total: Number(row.total) })),
  }));
  return rankProposals(proposals, criteria, challenge.aggregation).map((ranked) => {
    const rows = sheetsOf.get(ranked.id) ?? [];
    return {
      proposalId: ranked.id,
      rank: ranked.rank,
      title: rows[0]?.title ?? '',
      organizationName: rows[0]?.organization_name ?? '',
      total: ranked.total / MICRO,
      spread: ranked.spread,
      awardable: ranked.awardable,
      tied: ranked.tied,
      sheets: rows.map((row) => ({ memberName: row.member_name, total: Number(row.total) / MICRO })),
      criteria: criteria.map(({ id, name, max }) => ({
        criterionId: id,
        name,
        max,
        mean: (ranked.criterionMeans[id] ?? 0) / MICRO,
      })),
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

/** Those the panel may recommend: the first that is awardable, and what is fully tied with it. */
export function leadingRows(ranking: readonly RankingRow[]): RankingRow[] {
  const awardable = ranking.filter((row) => row.awardable);
  const [first] = awardable;
  return first ? awardable.filter((row) => isFullTie(row, first)) : [];
}
