import {
  ERROR,
  PANEL_STATE,
  SCREENING_ACT,
  type IneligibleRequest,
  type ScreeningRequest,
  type ScreeningView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { type FileFacts, openFacts } from '../../platform/storage/files';
import { proposalMachine } from '../proposals/proposal-lifecycle';
import { type Seat, readerOf, readerOfProposal, seatOfProposal } from './evaluation-access';
import { SCREENING_ROLES, requireScreener } from './screening-access';
import { beginScreening, screeningMachine } from './screening-lifecycle';
import { ScreeningMails } from './screening-mails';
import { screeningSeenBy } from './screening-reads';
import { missingPapers, reasonOf, verdictProblems } from './screening-verdicts';
import { Screening, SuppliedPaper } from './screening.entities';

/** Whether a proposal may be scored at all: by the challenge's checklist, or in a secretary's words where there is none. */
@Injectable()
export class ScreeningService {
  private readonly mails: ScreeningMails;

  constructor(
    private readonly transactions: Transactions,
    configuration: Configuration,
  ) {
    this.mails = new ScreeningMails(configuration.publicUrl);
  }

  /** For the panel's secretary and chair, later for those who read the evaluation; the reading is on record (I9). @throws not_found, forbidden */
  view(actor: Actor, code: string): Promise<ScreeningView> {
    return this.transactions.run(actor, async (tx) => this.seen(tx, code));
  }

  /** Ineligible and asked solvers are told why at once. @throws not_found, forbidden, wrong_state, papers_due, validation */
  screen(actor: Actor, proposalId: string, request: ScreeningRequest): Promise<ScreeningView> {
    return this.transactions.run(actor, async (tx) => {
      const seat = await this.screener(tx, proposalId);
      const { evaluation, code } = seat.challenge;
      const terms = evaluation.screening;
      if (terms.checklist.length === 0) throw problem(ERROR.wrongState);
      const { act, items } = request;
      const { id } = await beginScreening(tx, proposalId);
      const { state } = await screeningMachine.check(tx, id, act);
      const errors = verdictProblems(request, terms, state);
      if (errors.length > 0) throw problem(ERROR.validation, { errors });
      await screeningMachine.transition(tx, id, act, {
        changes: { items, ...(await whatFollows(tx, request, terms.days)) },
        detail: { challenge: code, items: items.filter(({ verdict }) => verdict !== 'met').length },
      });
      if (act === SCREENING_ACT.reject) await this.reject(tx, seat, proposalId, reasonOf(items, terms), id);
      if (act === SCREENING_ACT.ask)
        await this.mails.asked(tx, seat.challenge, proposalId, await found(tx, id));
      return this.seen(tx, code);
    });
  }

  /** Where the challenge has no checklist. @throws not_found, forbidden, wrong_state */
  async declareIneligible(actor: Actor, proposalId: string, { reason }: IneligibleRequest): Promise<string> {
    return this.transactions.run(actor, async (tx) => {
      const seat = await this.screener(tx, proposalId);
      const { evaluation, code } = seat.challenge;
      if (evaluation.screening.checklist.length > 0) throw problem(ERROR.wrongState);
      await this.reject(tx, seat, proposalId, reason, null);
      return code;
    });
  }

  /** A paper that was supplied; the reading is on record (I9). @throws not_found, forbidden */
  readPaper(actor: Actor, proposalId: string, fileId: string): Promise<FileFacts> {
    return this.transactions.run(actor, async (tx) => {
      const { reader } = await readerOfProposal(tx, proposalId);
      const { id: challengeId, code } = reader.challenge;
      if (reader.member) await requireScreener(tx, reader, proposalId);
      const file = await paperOf(tx, challengeId, proposalId, fileId);
      tx.audit({
        act: 'screening.read_paper',
        subjectType: 'proposal',
        subjectId: proposalId,
        detail: { challenge: code, file: fileId, sha256: file.sha256 },
      });
      return file;
    });
  }

  private async seen(tx: Transaction, code: string): Promise<ScreeningView> {
    const reader = await readerOf(tx, code);
    if (reader.member && !SCREENING_ROLES.includes(reader.member.role)) throw problem(ERROR.forbidden);
    const view = await screeningSeenBy(tx, reader);
    const { length: proposals } = view.proposals;
    const about = { subjectType: 'challenge', subjectId: reader.challenge.id };
    const detail = { code, panel: view.panelState, solvers: 0, proposals };
    if (proposals > 0) tx.audit({ act: 'evaluation.read', ...about, detail });
    return view;
  }

  private async screener(tx: Transaction, proposalId: string): Promise<Seat> {
    const { seat } = await seatOfProposal(tx, proposalId, 'update');
    await requireScreener(tx, seat, proposalId);
    if (seat.panel.state !== PANEL_STATE.formed || seat.challenge.state !== 'evaluating')
      throw problem(ERROR.wrongState, { params: { state: seat.panel.state } });
    return seat;
  }

  private async reject(
    tx: Transaction,
    { challenge }: Seat,
    proposalId: string,
    reason: string,
    screeningId: string | null,
  ): Promise<void> {
    await proposalMachine.transition(tx, proposalId, 'declare_ineligible', {
      changes: { ineligibleReason: reason },
    });
    await this.mails.ineligible(
      tx,
      challenge,
      proposalId,
      screeningId === null ? { reason } : await found(tx, screeningId),
    );
  }
}

async function found(tx: Transaction, id: string): Promise<Screening> {
  return tx.manager.findOneByOrFail(Screening, { id });
}

/** Who is asked has the days from today on, by the database's clock; everything else ends the screening. */
async function whatFollows(
  tx: Transaction,
  { act, items }: ScreeningRequest,
  days: number,
): Promise<Partial<Screening>> {
  const now = await tx.now();
  if (act !== SCREENING_ACT.ask) return { decidedAt: now };
  const [row] = await tx.query<{ due: string }>('SELECT (portal_today() + $1::int)::text AS due', [days]);
  return { asked: missingPapers(items), askedAt: now, dueOn: row?.due ?? null };
}

/** Out of its seal. @throws not_found for a file that is none of this proposal's papers */
export async function paperOf(
  tx: Transaction,
  challengeId: string,
  proposalId: string,
  fileId: string,
): Promise<FileFacts> {
  const paper = await tx.manager.findOne(SuppliedPaper, {
    where: { id: fileId, screening: { proposalId } },
    relations: { file: true },
  });
  if (!paper?.file) throw notFound();
  return openFacts(paper.file, await tx.seals.keyOf(tx.manager, challengeId));
}
