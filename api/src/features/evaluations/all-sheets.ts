import {
  MICRO,
  PANEL_ROLE,
  PANEL_STATE,
  SCORING_ROLES,
  type EvaluationSheets,
  type PanelRole,
  type Scores,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { versionInForce } from '../proposals/version-reads';
import type { Blinds } from './blindness';
import { type ConsensusRow, consensusOf, toConsensusView } from './consensus-store';
import { notesOn } from './discussion-notes';
import type { EvaluationReader } from './evaluation-access';
import { rulesOf } from './ranking';
import type { ScoreRemarks } from './score-sheet.entities';
import { criteriaOf, scoresIn } from './sheet-store';
import { notRecused } from './recusal-reads';
import { wasAdmitted } from './sheet-reads';

interface SheetRow {
  readonly member_id: string;
  readonly total: number;
  readonly scores: Scores;
  readonly remarks: Readonly<Record<string, ScoreRemarks>>;
  readonly note: string;
}

interface ProposalRow {
  readonly id: string;
  readonly title: string;
  readonly organization_name: string;
  readonly received_at: Date;
  readonly sheets: readonly SheetRow[];
  readonly consensus: ConsensusRow | null;
}

/** Each proposal that exists for the reader, with the sheets that count. */
function sheetsFor(tx: Transaction, { challenge, hidden }: EvaluationReader): Promise<ProposalRow[]> {
  return tx.query<ProposalRow>(
    `SELECT p.id, v.title, v.organization_name, v.submitted_at AS received_at,
            COALESCE((SELECT json_agg(json_build_object('member_id', s.panel_member_id, 'total', s.total, 'scores', s.scores,
                                                        'remarks', s.remarks, 'note', s.note) ORDER BY s.panel_member_id)
                        FROM score_sheet s
                       WHERE s.proposal_id = p.id AND s.submitted_at IS NOT NULL
                         AND ${notRecused('s.panel_member_id', 'p.id')}),
                     '[]') AS sheets,
            ${consensusOf('p.id')} AS consensus
       FROM proposal p JOIN ${versionInForce('p.id')}
      WHERE p.challenge_id = $1 AND ${wasAdmitted('p')}
        AND p.id <> ALL ($2::uuid[])
      ORDER BY v.organization_name, p.id`,
    [challenge.id, [...hidden]],
  );
}

/** Everybody's submitted sheets for the proposals that exist for the reader; those of a member who is recused do not count (I4). */
export async function readSheets(
  tx: Transaction,
  reader: EvaluationReader,
  blinds: Blinds,
): Promise<EvaluationSheets> {
  const { challenge, panel, member } = reader;
  const criteria = await criteriaOf(tx, challenge.id);
  const { aggregation, normalised } = rulesOf(challenge, criteria);
  const members = await tx.query<{ id: string; name: string; role: PanelRole }>(
    `SELECT m.id, a.name, m.role FROM panel_member m JOIN account a ON a.id = m.account_id
      WHERE m.panel_id = $1 AND m.role = ANY ($2::text[]) ORDER BY a.name, m.id`,
    [panel.id, SCORING_ROLES],
  );
  const rows = await sheetsFor(tx, reader);
  tx.audit({
    act: 'evaluation.read_sheets',
    subjectType: 'challenge',
    subjectId: challenge.id,
    detail: { code: challenge.code, panel: panel.state, proposals: rows.length },
  });
  // The panel talks freely: until the release its notes are its own.
  const mayHear = member !== null || panel.state === PANEL_STATE.released;
  const discussed = mayHear ? rows.map(({ id }) => id) : [];
  const notes = await notesOn(tx, discussed, blinds);
  const chairs = member?.role === PANEL_ROLE.chair;
  return blinds.sheets({
    criteria: criteria.map(({ challengeId: _, position: __, ...criterion }) => criterion),
    aggregation,
    normalised,
    members,
    proposals: rows.map(({ id, title, organization_name, received_at, sheets, consensus }) => ({
      proposalId: id,
      title,
      organizationName: organization_name,
      solverNumber: null,
      receivedAt: received_at.toISOString(),
      sheets: sheets.map(({ member_id: memberId, total, note, ...given }) => ({
        memberId,
        scores: scoresIn(given),
        note: chairs ? note : null,
        total: total / MICRO,
      })),
      consensus: consensus && toConsensusView(consensus, criteria),
      notes: notes.get(id) ?? [],
    })),
  });
}
