import {
  ERROR,
  FIELD_ERROR,
  PANEL_STATE,
  type AssignmentRequest,
  type AssignmentView,
  type ReadersOfProposal,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { READERS_CHANGE, requireAssigner } from './assignment-access';
import { readersOf } from './assignment-model';
import {
  type EligibleProposal,
  assignmentSeenBy,
  confirmedAssignment,
  eligibleProposals,
} from './assignment-reads';
import { Assignment } from './assignment.entities';
import { actingAccount, seatOf, type Seat } from './evaluation-access';
import { scoringOpenMail } from './evaluation-mails';
import {
  chairHasNoConflict,
  everyMemberHasDeclared,
  isBeingEvaluated,
  sealHasBeenOpened,
} from './panel-lifecycle';
import { PanelMember } from './panel.entities';
import { everyProposalIsScreened } from './screening-lifecycle';

/** What has to be known before it can be said who reads what. */
const GUARDS = [
  isBeingEvaluated,
  everyMemberHasDeclared,
  chairHasNoConflict,
  sealHasBeenOpened,
  everyProposalIsScreened,
];

/** Who reads what, where the terms have n members read each proposal. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  /**
   * What is confirmed, with a proposal for what is lacking; the reading is on record (I9).
   * @throws not_found, forbidden, still_sealed, declaration_missing, chair_conflicted, papers_awaited, screening_missing
   */
  async view(actor: Actor, code: string): Promise<AssignmentView> {
    return this.transactions.run(actor, async (tx) => this.seen(tx, await this.assigner(tx, code, 'share')));
  }

  /**
   * Confirms the readers of all eligible proposals. Once scoring has opened, those who were confirmed stay: sheets that are begun or
   * submitted are kept, and nobody learns from a refusal whose those are (I3).
   * @throws as `view`, and wrong_state, stale, validation; not_found for a member whom a conflict keeps from the proposal (I4)
   */
  async confirm(actor: Actor, code: string, request: AssignmentRequest): Promise<AssignmentView> {
    return this.transactions.run(actor, async (tx) => {
      const seat = await this.assigner(tx, code, 'update');
      const { challenge, panel } = seat;
      if (challenge.evaluation.readersPerProposal === null || !READERS_CHANGE.includes(panel.state))
        throw problem(ERROR.wrongState, { params: { state: panel.state } });
      const { revision = 0 } = (await confirmedAssignment(tx, seat)) ?? {};
      if (revision !== request.revision) throw problem(ERROR.stale, { params: { revision } });
      const eligible = await eligibleProposals(tx, seat);
      checkReaders(seat, eligible, request.proposals);
      await store(tx, seat, request);
      const sheets = request.proposals.reduce((total, { memberIds }) => total + memberIds.length, 0);
      tx.audit({
        act: 'assignment.confirm',
        subjectType: 'panel',
        subjectId: panel.id,
        detail: { challenge: code, proposals: eligible.length, sheets, revision: revision + 1 },
      });
      if (panel.state === PANEL_STATE.scoring) await this.tellNew(tx, seat, eligible, request.proposals);
      return this.seen(tx, seat);
    });
  }

  private async assigner(tx: Transaction, code: string, lock: 'share' | 'update'): Promise<Seat> {
    const seat = await seatOf(tx, code, lock);
    requireAssigner(seat);
    for (const guard of GUARDS) await guard(tx, seat.panel);
    return seat;
  }

  private async seen(tx: Transaction, seat: Seat): Promise<AssignmentView> {
    const view = await assignmentSeenBy(tx, seat);
    const { length: proposals } = view.proposals;
    if (proposals > 0)
      tx.audit({
        act: 'evaluation.read',
        subjectType: 'challenge',
        subjectId: seat.challenge.id,
        detail: { code: view.challengeCode, panel: view.panelState, solvers: 0, proposals },
      });
    return view;
  }

  /** Those to whom something was added while others score already. */
  private async tellNew(
    tx: Transaction,
    { challenge }: Seat,
    eligible: readonly EligibleProposal[],
    given: readonly ReadersOfProposal[],
  ): Promise<void> {
    const before = new Map(eligible.map(({ id, confirmed }) => [id, confirmed]));
    const added = new Set(
      given.flatMap(({ proposalId, memberIds }) =>
        memberIds.filter((id) => !before.get(proposalId)?.includes(id)),
      ),
    );
    const members = await tx.manager.find(PanelMember, {
      where: { id: In([...added]) },
      relations: { account: true },
    });
    for (const { account } of members)
      if (account) await tx.mail(scoringOpenMail(this.configuration.publicUrl, account, challenge));
  }
}

/** @throws not_found, validation */
function checkReaders(
  { challenge, panel }: Seat,
  eligible: readonly EligibleProposal[],
  given: readonly ReadersOfProposal[],
): void {
  const known = new Map(eligible.map((proposal) => [proposal.id, proposal]));
  const seen = new Set<string>();
  for (const [index, { proposalId, memberIds }] of given.entries()) {
    const proposal = known.get(proposalId);
    if (!proposal || memberIds.some((id) => !proposal.able.includes(id))) throw notFound();
    if (seen.has(proposalId)) throw fieldProblem(`proposals.${index}.proposalId`, FIELD_ERROR.duplicate);
    seen.add(proposalId);
    const path = `proposals.${index}.memberIds`;
    const due = readersOf(proposal, challenge.evaluation.readersPerProposal ?? 0);
    if (memberIds.length < due) throw fieldProblem(path, FIELD_ERROR.tooFew, { min: due });
    if (memberIds.length > due) throw fieldProblem(path, FIELD_ERROR.tooMany, { max: due });
    const kept = panel.state === PANEL_STATE.formed ? [] : proposal.confirmed;
    if (kept.some((id) => !memberIds.includes(id))) throw fieldProblem(path, FIELD_ERROR.fixed);
  }
  if (seen.size < known.size) throw fieldProblem('proposals', FIELD_ERROR.tooFew, { min: known.size });
}

async function store(
  tx: Transaction,
  { panel }: Seat,
  { revision, proposals }: AssignmentRequest,
): Promise<void> {
  await tx.manager.upsert(
    Assignment,
    {
      panelId: panel.id,
      revision: revision + 1,
      confirmedBy: actingAccount(tx),
      confirmedAt: await tx.now(),
    },
    ['panelId'],
  );
  const pairs = proposals.flatMap(({ proposalId, memberIds }) =>
    memberIds.map((panelMemberId) => ({ panelMemberId, proposalId })),
  );
  const moved = `NOT EXISTS (SELECT 1 FROM json_to_recordset($2::json) AS pair("panelMemberId" uuid, "proposalId" uuid)
                      WHERE pair."panelMemberId" = r.panel_member_id AND pair."proposalId" = r.proposal_id)`;
  await tx.query(
    `DELETE FROM assigned_reader r USING panel_member m
      WHERE m.id = r.panel_member_id AND m.panel_id = $1 AND ${moved}`,
    [panel.id, JSON.stringify(pairs)],
  );
  await tx.query(
    `INSERT INTO assigned_reader (panel_member_id, proposal_id)
     SELECT pair."panelMemberId", pair."proposalId"
       FROM json_to_recordset($1::json) AS pair("panelMemberId" uuid, "proposalId" uuid)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(pairs)],
  );
}
