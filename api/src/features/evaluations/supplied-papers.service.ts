import {
  ATTACHMENT_TYPES,
  ERROR,
  FIELD_ERROR,
  PERMISSION,
  PROPOSAL_LIMITS,
  SCREENING_LIMITS,
  SCREENING_STATE,
  type SolverScreening,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { type FileFacts, Files } from '../../platform/storage/files';
import { Challenge } from '../challenges/challenge.entity';
import { type OwnProposal, findOwn, writes } from '../proposals/proposal-access';
import { holdChallenge } from '../proposals/proposal-lifecycle';
import { screeningMachine } from './screening-lifecycle';
import { factsOf, papersOf } from './screening-reads';
import { paperOf } from './screening.service';
import { Screening, SuppliedPaper } from './screening.entities';

const RULES = { maxBytes: PROPOSAL_LIMITS.fileBytes, mediaTypes: ATTACHMENT_TYPES, sealed: true };
const OWNER = 'screening';

/** What a solver is told of the screening of its own proposal, and the papers it supplies: kept apart from what it submitted (I8). */
@Injectable()
export class SuppliedPapers {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  /** @throws not_found, also while there is nothing to tell */
  view(actor: SignedInActor, proposalId: string): Promise<SolverScreening> {
    return this.transactions.run(actor, async (tx) =>
      toSolverScreening(tx, await ownScreening(tx, proposalId)),
    );
  }

  /**
   * Whether a paper is taken is asked before its bytes are, and again when it is written down; the database's clock decides.
   * @throws not_found, wrong_state, papers_late, too_many_files, validation for an item that was not asked for
   */
  async supply(
    actor: SignedInActor,
    proposalId: string,
    item: number,
    receive: () => Promise<Upload>,
  ): Promise<SolverScreening> {
    await this.transactions.run(actor, async (tx) => requireRoom(tx, proposalId, item));
    return this.files.take(receive, RULES, (received) =>
      this.transactions.run(actor, async (tx) => {
        const { screening, own } = await requireRoom(tx, proposalId, item);
        const file = await this.files.attach(tx, { type: OWNER, id: screening.id }, received, own.key);
        await tx.manager.insert(SuppliedPaper, { id: file.id, screeningId: screening.id, item });
        tx.audit({
          act: 'screening.supply',
          subjectType: 'proposal',
          subjectId: proposalId,
          detail: { file: file.id, sha256: file.sha256, item: item + 1 },
        });
        return toSolverScreening(tx, { screening, own });
      }),
    );
  }

  /** @throws not_found */
  find(actor: SignedInActor, proposalId: string, fileId: string): Promise<FileFacts> {
    return this.transactions.run(actor, async (tx) => {
      const { own } = await ownScreening(tx, proposalId);
      return paperOf(tx, own.record.challengeId, proposalId, fileId);
    });
  }
}

interface OwnScreening {
  readonly own: OwnProposal;
  readonly screening: Screening;
}

/** To whoever has been told nothing yet the screening does not exist: it begins without anybody hearing of it. */
async function ownScreening(tx: Transaction, proposalId: string): Promise<OwnScreening> {
  const own = await findOwn(tx.seals, tx.manager, tx.actor, proposalId, PERMISSION.proposalRead);
  const screening = await tx.manager.findOneBy(Screening, { proposalId });
  if (!screening || !isTold(screening)) throw notFound();
  return { own, screening };
}

function isTold({ askedAt, state }: Screening): boolean {
  return askedAt !== null || state === SCREENING_STATE.ineligible;
}

/** The challenge, then the screening, locked; the day is asked only afterwards. */
async function requireRoom(tx: Transaction, proposalId: string, item: number): Promise<OwnScreening> {
  const { own, screening: found } = await ownScreening(tx, proposalId);
  if (!(await writes(tx.manager, tx.actor, PERMISSION.proposalWrite, own))) throw notFound();
  await holdChallenge(tx, own.record.challengeId);
  const screening = await screeningMachine.lock(tx, found.id);
  const { state: challenge } = await tx.manager.findOneByOrFail(Challenge, { id: own.record.challengeId });
  const { state, dueOn } = screening;
  if (state !== SCREENING_STATE.asked || dueOn === null || challenge !== 'evaluating')
    throw problem(ERROR.wrongState, { params: { state } });
  if ((await tx.today()) > dueOn) throw problem(ERROR.papersLate, { params: { until: dueOn } });
  if (!screening.asked.includes(item)) throw fieldProblem('item', FIELD_ERROR.unknown);
  const { papers: max } = SCREENING_LIMITS;
  if ((await tx.manager.countBy(SuppliedPaper, { screeningId: screening.id })) >= max)
    throw problem(ERROR.tooManyFiles, { params: { max } });
  return { own, screening };
}

async function toSolverScreening(
  tx: Transaction,
  { own, screening }: OwnScreening,
): Promise<SolverScreening> {
  const { challengeId, id: proposalId } = own.record;
  const challenge = await tx.manager.findOneByOrFail(Challenge, { id: challengeId });
  const { state, dueOn } = screening;
  if (state === SCREENING_STATE.pending) throw notFound();
  const due = state === SCREENING_STATE.asked && dueOn !== null && (await tx.today()) <= dueOn;
  return {
    proposalId,
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    state,
    checklist: challenge.evaluation.screening.checklist,
    ...factsOf(screening, await papersOf(tx, challengeId, [screening])),
    maySupply:
      due &&
      challenge.state === 'evaluating' &&
      (await writes(tx.manager, tx.actor, PERMISSION.proposalWrite, own)),
  };
}
