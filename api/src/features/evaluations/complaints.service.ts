import {
  COMPLAINT_MEASURE,
  COMPLAINT_OUTCOME,
  COMPLAINT_STATE,
  ERROR,
  PERMISSION,
  type ComplaintAnswerRequest,
  type ComplaintDraftRequest,
  type ComplaintListItem,
  type ComplaintRequest,
  type ComplaintState,
  type ComplaintView,
  type Page,
  type ProposalComplaints,
  type ProposalState,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, mayIn } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { lockChallenge } from '../challenges/challenge-lifecycle';
import { OpenedVersion } from '../proposals/opened-version.entity';
import { Proposal } from '../proposals/proposal.entity';
import { filesFor, findComplaint, readsAsSolver } from './complaint-access';
import { complaintMachine } from './complaint-lifecycle';
import { complaintsOfProposal, listComplaints } from './complaint-list';
import { ComplaintMails } from './complaint-mails';
import { answerDueOn } from './complaint-terms';
import { toComplaintView } from './complaint-view';
import { Complaint } from './complaint.entity';
import { Decision } from './decision.entity';
import { actingAccount } from './evaluation-access';
import { reconsiderDecision } from './reconsideration';

/** Those that took part until the decision. */
const TOOK_PART: readonly ProposalState[] = ['selected', 'not_selected', 'ineligible'];

/** Complaints about a released decision: filed by solvers, answered by the agency. */
@Injectable()
export class ComplaintsService {
  private readonly mails: ComplaintMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {
    this.mails = new ComplaintMails(configuration.publicUrl);
  }

  list(
    actor: Actor,
    query: { readonly state: ComplaintState | undefined; readonly cursor: string | undefined },
  ): Promise<Page<ComplaintListItem>> {
    return this.transactions.run(actor, (tx) => listComplaints(tx, query));
  }

  view(actor: Actor, id: string): Promise<ComplaintView> {
    return this.transactions.run(actor, async (tx) => {
      const view = await toComplaintView(tx, id);
      tx.audit({
        act: 'complaint.read',
        subjectType: 'complaint',
        subjectId: id,
        detail: { challenge: view.challengeCode },
      });
      return view;
    });
  }

  ofProposal(actor: Actor, proposalId: string): Promise<ProposalComplaints> {
    return this.transactions.run(actor, async (tx) => {
      const { proposal, version } = await ownProposal(tx, proposalId);
      const items = await complaintsOfProposal(tx, proposalId);
      const decision = await tx.manager.findOneBy(Decision, { challengeId: proposal.challengeId });
      const open = items.some(({ state }) => state === COMPLAINT_STATE.filed);
      return {
        until: decision?.complaintsUntil?.toISOString() ?? null,
        mayFile: !open && filesFor(actor, version) && (await takesComplaints(tx, proposal)),
        items,
      };
    });
  }

  /** @throws not_found, forbidden for a plain member or a partner, complaints_closed, complaint_open */
  file(actor: Actor, proposalId: string, { grounds }: ComplaintRequest): Promise<ComplaintView> {
    return this.transactions.run(actor, async (tx) => {
      const { proposal, version } = await ownProposal(tx, proposalId);
      if (!filesFor(actor, version)) throw problem(ERROR.forbidden);
      const challenge = await lockChallenge(tx, proposal.challengeId);
      if (!(await takesComplaints(tx, proposal))) throw problem(ERROR.complaintsClosed);
      if (await tx.manager.existsBy(Complaint, { proposalId, state: COMPLAINT_STATE.filed }))
        throw problem(ERROR.complaintOpen);
      const complaint = await tx.manager.save(Complaint, {
        challengeId: challenge.id,
        proposalId,
        filedBy: actingAccount(tx),
        filedAt: await tx.now(),
        grounds,
        dueOn: await answerDueOn(tx),
      });
      tx.audit({
        act: 'complaint.file',
        subjectType: 'complaint',
        subjectId: complaint.id,
        detail: { challenge: challenge.code, proposalId, dueOn: complaint.dueOn },
      });
      await this.mails.filed(tx, challenge, complaint);
      return toComplaintView(tx, complaint.id);
    });
  }

  /** @throws not_found, forbidden, wrong_state, stale */
  draft(actor: Actor, id: string, request: ComplaintDraftRequest): Promise<ComplaintView> {
    return this.transactions.run(actor, async (tx) => {
      const { complaint, challenge, part } = await findComplaint(tx, id, true);
      if (part !== 'agency') throw problem(ERROR.forbidden);
      const { state, revision, drafters } = complaint;
      if (state !== COMPLAINT_STATE.filed) throw problem(ERROR.wrongState, { params: { state } });
      if (revision !== request.revision) throw problem(ERROR.stale);
      const draftedBy = actingAccount(tx);
      await tx.manager.update(
        Complaint,
        { id },
        {
          outcome: request.outcome,
          answer: request.answer,
          drafters: [...new Set([...drafters, draftedBy])],
          draftedBy,
          draftedAt: await tx.now(),
          revision: revision + 1,
        },
      );
      tx.audit({
        act: 'complaint.draft',
        subjectType: 'complaint',
        subjectId: id,
        detail: { challenge: challenge.code, outcome: request.outcome, revision: revision + 1 },
      });
      if (revision === 0) await this.mails.drafted(tx, challenge, complaint);
      return toComplaintView(tx, id);
    });
  }

  /** The leader signs what was drafted (I6). @throws not_found, forbidden, wrong_state, stale, answer_missing, four_eyes, measure_required */
  answer(actor: Actor, id: string, request: ComplaintAnswerRequest): Promise<ComplaintView> {
    return this.transactions.run(actor, async (tx) => {
      const { complaint, challenge, part } = await findComplaint(tx, id, true);
      if (part !== 'agency' || !mayIn(actor, PERMISSION.complaintAnswer, challenge.agencyId))
        throw problem(ERROR.forbidden);
      await complaintMachine.check(tx, id, 'answer');
      if (complaint.revision !== request.revision) throw problem(ERROR.stale);
      const { measure, measureReason } = measureOf(complaint, request);
      await complaintMachine.transition(tx, id, 'answer', {
        changes: { measure, measureReason, answeredBy: actingAccount(tx), answeredAt: await tx.now() },
        detail: { challenge: challenge.code, outcome: complaint.outcome, measure },
      });
      if (measure === COMPLAINT_MEASURE.reconsider)
        await reconsiderDecision(tx, this.configuration.publicUrl, challenge, measureReason ?? '');
      await this.mails.answered(tx, challenge, complaint);
      return toComplaintView(tx, id);
    });
  }

  /** @throws not_found, forbidden, wrong_state */
  withdraw(actor: Actor, id: string): Promise<ComplaintView> {
    return this.transactions.run(actor, async (tx) => {
      const { complaint, challenge, version } = await findComplaint(tx, id, true);
      if (!filesFor(actor, version)) throw problem(ERROR.forbidden);
      await complaintMachine.transition(tx, id, 'withdraw', {
        changes: { withdrawnAt: await tx.now() },
        detail: { challenge: challenge.code },
      });
      await this.mails.withdrawn(tx, challenge, complaint);
      return toComplaintView(tx, id);
    });
  }
}

/** A proposal as those who wrote it see it, once the seal is open. @throws not_found */
async function ownProposal(
  tx: Transaction,
  proposalId: string,
): Promise<{ proposal: Proposal; version: OpenedVersion }> {
  const proposal = await tx.manager.findOneBy(Proposal, { id: proposalId });
  const version = await tx.manager.findOneBy(OpenedVersion, { proposalId });
  if (!proposal || !version || !readsAsSolver(tx.actor, version)) throw notFound();
  return { proposal, version };
}

/** By the database's clock: one millisecond late is late (I2). */
async function takesComplaints(tx: Transaction, { challengeId, state }: Proposal): Promise<boolean> {
  if (!TOOK_PART.includes(state)) return false;
  const open = await tx.query(
    `SELECT 1 FROM decision WHERE challenge_id = $1 AND released_at IS NOT NULL AND portal_now() < complaints_until`,
    [challengeId],
  );
  return open.length > 0;
}

/** @throws measure_required where one is missing, or stands without its reason, or beside a rejection */
function measureOf(
  { outcome }: Complaint,
  { measure, measureReason }: ComplaintAnswerRequest,
): Pick<Complaint, 'measure' | 'measureReason'> {
  const rejected = outcome === COMPLAINT_OUTCOME.rejected;
  if (rejected !== (measure === null) || (!rejected && measureReason === ''))
    throw problem(ERROR.measureRequired);
  return { measure, measureReason: rejected ? null : measureReason };
}
