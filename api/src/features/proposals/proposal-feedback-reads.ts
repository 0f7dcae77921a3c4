import type { CriterionFeedback, LocalText, ProposalFeedback, RankingRow } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database';
import { notRecused } from '../evaluations/recusal-reads';

interface DecisionRow {
  readonly ranking: readonly RankingRow[];
  readonly reasons: string;
  readonly selected: boolean;
  readonly unranked: boolean;
  readonly criteria: readonly {
    readonly id: string;
    readonly name: LocalText;
    readonly weight: number;
    readonly max: number;
    readonly comments: readonly string[];
  }[];
}

/** What a solver is told of its own proposal once the decision has been released to all (I7). */
@Injectable()
export class ProposalFeedbackReads {
  constructor(private readonly database: ReadDatabase) {}

  /** Null before the release, and for what was not ranked, such as an ineligible proposal. */
  async of(proposalId: string): Promise<ProposalFeedback | null> {
    const row = await this.database.first<DecisionRow>({
      name: 'proposal-feedback',
      // Comments come without names, without those of whom a conflict keeps from the proposal (I4), and in an order that does not follow the evaluators from criterion to criterion.
      text: `SELECT d.ranking,
                    COALESCE(p.id = ANY (d.selected_proposal_ids), false) AS selected,
                    COALESCE(NULLIF(d.selected_reasons->>p.id::text, ''), d.reasons, d.recommendation_reasons) AS reasons,
                    c.evaluation->>'publicity' = 'winner' AS unranked,
                    (SELECT json_agg(json_build_object(
                              'id', k.id, 'name', k.name, 'weight', k.weight, 'max', k.max,
                              'comments', COALESCE((SELECT json_agg(words.comment ORDER BY md5(s.id::text || k.id::text))
                                                      FROM score_sheet s
                                                     CROSS JOIN LATERAL (SELECT s.remarks->k.id::text->>'comment' AS comment) words
                                                     WHERE s.proposal_id = p.id AND s.submitted_at IS NOT NULL
                                                       AND ${notRecused('s.panel_member_id', 'p.id')}
                                                       AND words.comment <> ''), '[]'))
                            ORDER BY k.position)
                       FROM criterion k WHERE k.challenge_id = p.challenge_id) AS criteria
               FROM proposal p JOIN decision d ON d.challenge_id = p.challenge_id
               JOIN challenge c ON c.id = p.challenge_id
              WHERE p.id = $1 AND d.released_at IS NOT NULL`,
      values: [proposalId],
    });
    const own = row?.ranking.find((ranked) => ranked.proposalId === proposalId);
    return row && own ? toFeedback(row, own) : null;
  }
}

function toFeedback(row: DecisionRow, own: RankingRow): ProposalFeedback {
  return {
    outcome: row.selected ? 'selected' : 'not_selected',
    total: own.total,
    rank: row.unranked ? null : own.rank,
    proposals: row.ranking.length,
    reasons: row.reasons,
    criteria: row.criteria.map(({ id, ...criterion }): CriterionFeedback => ({
      ...criterion,
      mean: own.criteria.find(({ criterionId }) => criterionId === id)?.mean ?? null,
    })),
  };
}
